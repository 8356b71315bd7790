/**
 * Gives a function that remembers what another, pure one gave for the texts of late: in the messages of
 * one mailbox the same values stand again and again, and so do lines in sessions.
 *
 * Two generations of values are kept. A value that is asked for moves to the young one; when that is
 * full, the old one is forgotten: so what is frequent stays, at the price of two look-ups.
 */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  return text => {
    const known = young.get(text)
    if (known !== undefined) return known
    if (text.length > longest) return read(text)
    const own = copyOf(text)
    const value = old.get(text) ?? read(own)
    if (young.size >= generation) {
      old = young
      young = new Map()
    }
    young.set(own, value)
    return value
  }
}

/**
 * Gives a text that is no part of another: V8 keeps a whole header for a part of it that is kept. What is
 * put together and cut again stands alone, with one octet more.
 */
function copyOf(text: string): string {
  return ` ${text}`.slice(1)
}

/** Values that are younger than all of the other generation. */
const generation = 64

/** Characters of the longest text that is worth it. */
const longest = 256
