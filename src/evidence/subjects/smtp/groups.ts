import type { Exchange } from './session.js'

/** Where an exchange stands in what the client sent in one go (RFC 2920, section 3.1). */
export type Group = {
  readonly position: number
  readonly size: number
  readonly last: boolean
  /** Earlier exchanges whose reply had not come when this was sent. */
  readonly ahead: number
}

/** Gives the place in its group of every exchange, in the order of the exchanges. */
export function groupsOf(exchanges: readonly Exchange[]): readonly Group[] {
  const sizes = new Map<number, number>()
  for (const { turn } of exchanges) sizes.set(turn, (sizes.get(turn) ?? 0) + 1)
  const seen = new Map<number, number>()
  // Replies come in the order of the exchanges, so one pointer tells how many came by an event.
  let answered = 0
  return exchanges.map(({ turn, event }, index) => {
    const position = (seen.get(turn) ?? 0) + 1
    seen.set(turn, position)
    const size = sizes.get(turn) ?? 1
    while (answered < index && (exchanges[answered]?.reply?.event ?? Infinity) < event)
      answered += 1
    return { position, size, last: position === size, ahead: index - answered }
  })
}
