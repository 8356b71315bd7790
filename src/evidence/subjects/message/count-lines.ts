/** Starts counting lines from where a message starts; offsets are asked for in ascending order. */
export function countLines(octets: Uint8Array, start: number): (offset: number) => number {
  let line = 1
  let feed = octets.indexOf(10, start)
  return offset => {
    while (feed !== -1 && feed < offset) {
      line++
      feed = octets.indexOf(10, feed + 1)
    }
    return line
  }
}
