/**
 * Gives the entry of a table for a key that a document chose, and nothing for a key that is not in it:
 * every object has a `constructor`, which no table means.
 */
export function entryOf<Value>(
  table: Readonly<Record<string, Value>>,
  key: string,
): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
