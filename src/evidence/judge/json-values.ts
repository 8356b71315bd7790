/** Whether a value is of a type of JSON Schema, by the name of the type. */
export const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: value => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: value => typeof value === 'string',
  number: value => typeof value === 'number',
  integer: Number.isInteger,
  boolean: value => typeof value === 'boolean',
  null: value => value === null,
}

/** Whether two values are equal by what they hold, whatever they inherit. */
export function isEqual(a: unknown, b: unknown): boolean {
  return isWhole(b) ? isWhole(a) && canonical(a) === canonical(b) : a === b
}

/** Gives JSON that is the same for equal values. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    types.object!(part)
      ? Object.fromEntries(Object.entries(part as object).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** Whether a value is an object or an array. */
export function isWhole(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
