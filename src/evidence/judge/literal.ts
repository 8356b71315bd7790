/** Gives JSON as an ECMAScript literal: U+2028, U+2029 and `</script` are safe in any host. */
export function literal(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
    .replaceAll('</', '<\\/')
}
