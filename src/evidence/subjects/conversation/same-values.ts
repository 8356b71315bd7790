/**
 * Tells whether every value is among others; undefined where one side has none. An address without a
 * domain is equal to one with the same local part, for many real addresses lack it.
 */
export function sameValues(
  values: readonly string[] | undefined,
  others: readonly string[] | undefined,
): boolean | undefined {
  if (values === undefined || others === undefined) return undefined
  // Most comparisons are of one value, and end here.
  if (values.length === 1 && values[0] === others[0]) return true
  const whole = new Set(others)
  const locals = new Set(others.map(localOf))
  return values.every(
    value =>
      whole.has(value) || whole.has(localOf(value)) || (value.endsWith('@') && locals.has(value)),
  )
}

/** Gives an address up to its `@`; nothing for what is no address, which equals nothing. */
function localOf(value: string): string {
  return value.slice(0, value.lastIndexOf('@') + 1)
}
