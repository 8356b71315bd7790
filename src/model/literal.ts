/** Gives JSON as an ECMAScript literal in ASCII, which is read in no time, and safe in any host. */
export function literal(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[^\x20-\x7e]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('</', '<\\/')
}
