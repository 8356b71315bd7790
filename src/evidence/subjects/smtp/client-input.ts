import type { Seen } from './session.js'

/** Something the client sent, as one line of the transcript has it. */
export interface Sent {
  /** One character an octet, line end included; empty for a placeholder. */
  readonly octets: string
  /** Octets that the transcript only counts. */
  readonly unseen: number
  readonly line: number
  readonly event: number
  readonly turn: number
  /** What the client had seen of the server when it sent this. */
  readonly seen: Seen
}

/** What the client sent and nobody has read yet; it is read by lines or by octets. */
export interface ClientInput {
  readonly add: (sent: Sent) => void
  readonly isEmpty: () => boolean
  /** Gives what comes next without taking it. */
  readonly next: () => Sent | undefined
  /** Takes a line with its end; undefined while no end has come. A placeholder ends a line. */
  readonly line: () => string | undefined
  /** Takes up to so many octets of one piece: text, or their number if the transcript only counts. */
  readonly octets: (most: number) => string | number
  /** Takes all that is there. */
  readonly rest: () => readonly Sent[]
}

/** Gives an empty queue. Every octet is looked at a bounded number of times. */
export function clientInput(): ClientInput {
  let queue: Sent[] = []
  let head = 0
  // Pieces before this one are known to have no line feed.
  let searched = 0

  const input: ClientInput = { add, isEmpty, next, line, octets, rest }
  return input

  function add(sent: Sent): void {
    queue.push(sent)
  }

  function isEmpty(): boolean {
    return head >= queue.length
  }

  function next(): Sent | undefined {
    return queue[head]
  }

  function line(): string | undefined {
    for (searched = Math.max(searched, head); searched < queue.length; searched += 1) {
      const piece = queue[searched]!
      const end = piece.unseen > 0 ? 0 : piece.octets.indexOf('\n') + 1
      if (end === 0 && piece.unseen === 0) continue
      const before = queue.slice(head, searched).map(each => each.octets)
      head = searched
      return [...before, take(end)].join('')
    }
    return undefined
  }

  function octets(most: number): string | number {
    const { octets: text, unseen } = queue[head]!
    return unseen > 0 ? takeUnseen(Math.min(most, unseen)) : take(Math.min(most, text.length))
  }

  function rest(): readonly Sent[] {
    const all = queue.slice(head)
    queue = []
    head = 0
    searched = 0
    return all
  }

  function take(length: number): string {
    const piece = queue[head]!
    const taken = piece.octets.slice(0, length)
    keep({ ...piece, octets: piece.octets.slice(length) })
    return taken
  }

  function takeUnseen(length: number): number {
    const piece = queue[head]!
    keep({ ...piece, unseen: piece.unseen - length })
    return length
  }

  function keep(piece: Sent): void {
    if (piece.octets !== '' || piece.unseen > 0) queue[head] = piece
    else head += 1
    if (head < queue.length) return
    queue = []
    head = 0
    searched = 0
  }
}
