import { entryOf, type Place, pointerSteps } from '../../../model/index.js'
import { lead } from '../transcript.js'
import { deliveriesOf } from './deliveries.js'
import type { Exchange, Reply, Session, Transaction } from './session.js'
import { verbName } from './session-facts.js'

/** Gives the place of a fact in the transcript, found by the steps of its JSON pointer. */
export function sessionPlaces(session: Session, path: string): (pointer: string) => Place {
  return pointer => {
    const [top = '', ...rest] = pointerSteps(pointer)
    const find = entryOf(finders, top)
    const { line, column = 1, width } = find?.(session, rest) ?? { line: session.line }
    return {
      path,
      line,
      column,
      ...(width === undefined ? {} : { endLine: line, endColumn: column + width }),
    }
  }
}

interface Spot {
  readonly line: number
  readonly column?: number
  readonly width?: number
}

type Finder = (session: Session, steps: readonly string[]) => Spot | undefined

const finders: Readonly<Record<string, Finder>> = {
  greeting: ({ greeting }) => inReply(greeting),
  early: ({ exchanges, line }) => ({ line: exchanges[0]?.line ?? line }),
  exchanges: ({ exchanges }, [index, ...rest]) => inExchange(exchanges[Number(index)], rest),
  commands({ exchanges }, [verb, index, ...rest]) {
    const same = exchanges.filter(each => each.kind === 'command' && verbName(each) === verb)
    return inExchange(same[Number(index ?? 0)], rest)
  },
  ehlos: (session, [index, part, key]) => inEhlo(session, Number(index ?? 0), part, key),
  ehlo: (session, [key]) => inEhlo(session, session.ehlos.length - 1, 'keywords', key),
  transactions({ transactions }, [index, part, number, ...rest]) {
    const transaction = transactions[Number(index ?? 0)]
    if (part === 'recipients') return inRecipient(transaction, Number(number), rest)
    if (part === 'content' && transaction?.content !== undefined)
      return { line: transaction.content.line }
    if (part === 'from') return inExchange(transaction?.mail, ['path'])
    if (part === 'declared') return inExchange(transaction?.mail, ['parameters', 'SIZE'])
    if (part === 'body') return inExchange(transaction?.mail, ['parameters', 'BODY'])
    return inExchange(transaction?.mail, [])
  },
  unsolicited: ({ unsolicited }, [index]) => inReply(unsolicited[Number(index ?? 0)]),
  end: ({ lastLine }) => ({ line: lastLine }),
  defects: ({ defects }, [index]) => {
    const defect = defects[Number(index ?? 0)]
    return defect === undefined ? undefined : { line: defect.line }
  },
}

function inExchange(
  exchange: Exchange | undefined,
  [part, key]: readonly string[],
): Spot | undefined {
  if (exchange === undefined) return undefined
  if (part === 'reply' && exchange.reply !== undefined) return inReply(exchange.reply)
  const text = exchange.command?.line ?? ''
  const wanted = partOf(exchange, part, key)
  const at = wanted === '' ? -1 : text.toUpperCase().indexOf(wanted.toUpperCase())
  // Escapes in a transcript make what is written longer; the line is right, the column is near.
  if (at >= 0) return { line: exchange.line, column: lead + at + 1, width: wanted.length }
  return { line: exchange.line, column: lead + 1, ...(text === '' ? {} : { width: text.length }) }
}

function inRecipient(
  transaction: Transaction | undefined,
  index: number,
  steps: readonly string[],
): Spot | undefined {
  const recipient = transaction?.recipients[index]
  if (transaction === undefined || recipient === undefined) return undefined
  const delivery = steps[0] === 'delivery' ? deliveriesOf(transaction).get(recipient) : undefined
  return inReply(delivery) ?? inExchange(recipient, steps)
}

/** Gives the part of a command line that a fact is about; empty where it is the whole line. */
function partOf({ command }: Exchange, part: string | undefined, key: string | undefined): string {
  if (part === 'path' || part === 'recipients') return command?.path?.raw ?? ''
  if (part === 'parameters' && key !== undefined) {
    const value = command?.parameters?.get(key)?.value
    return value === undefined ? ` ${key}` : `${key}=${value}`
  }
  if (part === 'parameterFaults') return command?.parameterFaults?.[Number(key ?? 0)] ?? ''
  if (part === 'argument' || part === 'host') return command?.argument ?? ''
  return ''
}

function inReply(reply: Reply | undefined): Spot | undefined {
  const line = reply?.lines[0]
  return line === undefined ? undefined : { line, column: lead + 1 }
}

function inEhlo(
  { ehlos }: Session,
  index: number,
  part: string | undefined,
  key: string | undefined,
): Spot | undefined {
  const ehlo = ehlos[index]
  if (ehlo === undefined || key === undefined) return inReply(ehlo?.reply)
  const { facts, reply } = ehlo
  const fault = [...facts.faults].find(([name]) => name === key)?.[1][0]?.index
  const row = part === 'faults' ? fault : facts.indexes.get(key)
  const line = row === undefined ? undefined : reply.lines[row]
  // The keyword stands after the code and its separator.
  return line === undefined ? inReply(reply) : { line, column: lead + 5 }
}
