/** An object whose entries may each be missing. */
type Defined<Entries> = { [Key in keyof Entries]?: Exclude<Entries[Key], undefined> }

/** Gives the entries of an object that have a value: what is absent has no key. */
export function defined<Entries extends object>(entries: Entries): Defined<Entries> {
  // What is left of the entries is of their type, and none of it is undefined.
  return Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined),
  ) as Defined<Entries>
}
