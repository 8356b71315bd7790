/**
 * Gives a function that remembers what another, pure one gave for the texts of late: in the messages of
 * one mailbox the same values stand again and again, and some stand twice in one message.
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
    const value = old.get(text) ?? read(text)
    if (text.length > longest) return value
    if (young.size >= generation) {
      old = young
      young = new Map()
    }
    young.set(text, value)
    return value
  }
}

/** Values that are younger than all of the other generation. */
const generation = 64

/** Characters of the longest text that is worth it. */
const longest = 256
