import { countFeeds } from './count-feeds.js'

/** Starts counting lines from where a message starts; offsets are asked for in ascending order. */
export function countLines(octets: Uint8Array, start: number): (offset: number) => number {
  let line = 1
  let counted = start
  return offset => {
    line += countFeeds(octets.subarray(counted, offset))
    counted = offset
    return line
  }
}
