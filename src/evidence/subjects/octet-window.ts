import { countFeeds } from './message/count-feeds.js'

/**
 * The octets of a file of any length, as far as they have been read and are still needed:
 *
 *     file     |.....forgotten.....|....at hand....|....not yet read....|
 *                                  ^ offset, line
 *
 * Offsets in `octets` count from the first octet at hand, and stay as they are when more is read.
 * The buffer grows to twice what is needed at once and is used again and again, so that reading is
 * linear and the memory is that of the longest stretch that anybody needed together.
 */
export interface OctetWindow {
  /** What is at hand; valid until the next `more` or `drop`. */
  readonly octets: Uint8Array
  /** Offset in the file of the first octet at hand. */
  readonly offset: number
  /** The line of the file on which the first octet at hand stands, counted from 1. */
  readonly line: number
  /** Reads on; false where the file has no more. */
  readonly more: () => boolean
  /** Forgets so many octets from the front. */
  readonly drop: (count: number) => void
}

/** Fills a target from the front, and gives the number of octets written; 0 at the end of the file. */
export type ReadOctets = (target: Uint8Array) => number

/** How much is read at once. */
const readOctets = 1 << 18
const leastOctets = 1 << 12

/** Gives a window on octets that are all in memory. */
export function windowOf(octets: Uint8Array): OctetWindow {
  return sliding(octets, () => 0, 0)
}

/**
 * Gives a window on octets that are read as they are needed. Where the size of a file is known, a small
 * one takes no more memory than it needs: a folder may hold very many of them. They can be read into
 * the same memory, one after the other, where it is given.
 */
export function openWindow(
  read: ReadOctets,
  size = readOctets,
  memory: Uint8Array = new Uint8Array(0),
): OctetWindow {
  // One octet more shows that there is no more. Some files hold more than they say.
  const step = Math.min(readOctets, Math.max(leastOctets, size + 1))
  return sliding(memory.subarray(0, 0), read, step, memory)
}

/** Reads on until so many octets are at hand, or the file has no more; gives how many there are. */
export function fill(window: OctetWindow, count: number): number {
  while (window.octets.length < count && window.more());
  return window.octets.length
}

function sliding(
  first: Uint8Array,
  read: ReadOctets,
  step: number,
  memory: Uint8Array = first,
): OctetWindow {
  let buffer = memory
  let from = 0
  let to = first.length
  let octets = first
  let offset = 0
  let line = 1
  // With a step of nothing all is at hand, and no room is made for more.
  let ended = step === 0

  const makeRoom = (): void => {
    if (to < buffer.length) return
    const held = to - from
    // What is moved is at most what was dropped since the last move, so that all moves are linear.
    if (from >= held + step) buffer.copyWithin(0, from, to)
    else {
      const least = step < readOctets ? step : 4 * step
      const larger = new Uint8Array(Math.max(least, 2 * held + step))
      larger.set(octets)
      buffer = larger
    }
    from = 0
    to = held
  }

  return {
    get octets() {
      return octets
    },
    get offset() {
      return offset
    },
    get line() {
      return line
    },
    more() {
      if (ended) return false
      makeRoom()
      const count = read(buffer.subarray(to, to + step))
      ended = count === 0
      to += count
      octets = buffer.subarray(from, to)
      return !ended
    },
    drop(count) {
      line += countFeeds(octets.subarray(0, count))
      offset += count
      from += count
      octets = buffer.subarray(from, to)
    },
  }
}
