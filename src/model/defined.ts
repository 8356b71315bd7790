/** An object whose entries may each be missing. */
type Defined<Entries> = { [Key in keyof Entries]?: Exclude<Entries[Key], undefined> }

/** Gives the entries of an object that have a value: what is absent has no key. */
export function defined<Entries extends object>(entries: Entries): Defined<Entries> {
  const found: Defined<Entries> = {}
  for (const key in entries) {
    const value = entries[key]
    // What is not undefined is of the type of its entry without it.
    if (value !== undefined) found[key] = value as Defined<Entries>[typeof key]
  }
  return found
}
