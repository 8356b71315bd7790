import type { Exchange } from './session.js'

/** Where an exchange stands in what the client sent in one go (RFC 2920, section 3.1). */
export type Group = {
  readonly position: number
  readonly size: number
  readonly last: boolean
  /** Earlier exchanges whose reply had not come when this was sent. */
  readonly ahead: number
  /** What those are, each once: verbs, `BDAT LAST`, `content`, `answer`. */
  readonly awaiting: readonly string[]
}

/** Gives the place in its group of every exchange, in the order of the exchanges. */
export function groupsOf(exchanges: readonly Exchange[]): readonly Group[] {
  const sizes = new Map<number, number>()
  for (const { turn } of exchanges) sizes.set(turn, (sizes.get(turn) ?? 0) + 1)
  const seen = new Map<number, number>()
  // Replies come in the order of the exchanges, so one pointer tells how many came by an event.
  let answered = 0
  const waiting = new Map<string, number>()
  const count = (exchange: Exchange, by: 1 | -1): void => {
    const name = exchangeName(exchange)
    const left = (waiting.get(name) ?? 0) + by
    if (left > 0) waiting.set(name, left)
    else waiting.delete(name)
  }
  return exchanges.map((exchange, index) => {
    const { turn, event } = exchange
    const position = (seen.get(turn) ?? 0) + 1
    seen.set(turn, position)
    const size = sizes.get(turn) ?? 1
    while (answered < index && answeredBy(exchanges[answered]!, event)) {
      count(exchanges[answered]!, -1)
      answered += 1
    }
    const group = {
      position,
      size,
      last: position === size && !goesOn(exchange, exchanges[index + 1]),
      ahead: index - answered,
      awaiting: [...waiting.keys()],
    }
    count(exchange, 1)
    return group
  })
}

/** Replies to what stood before come while a group is sent: it goes on until this one's has come. */
function goesOn({ reply }: Exchange, next: Exchange | undefined): boolean {
  return reply !== undefined && next !== undefined && next.event < reply.event
}

function answeredBy({ reply }: Exchange, event: number): boolean {
  return reply !== undefined && reply.event < event
}

/** Names an exchange: its verb, `BDAT LAST`, `content` or `answer`; empty where there is none. */
export function exchangeName(exchange: Exchange | undefined): string {
  if (exchange === undefined) return ''
  const { kind, command } = exchange
  if (kind !== 'command') return kind
  const verb = command?.known === true ? command.verb : '?'
  return verb === 'BDAT' && command?.chunk?.last === true ? 'BDAT LAST' : verb
}
