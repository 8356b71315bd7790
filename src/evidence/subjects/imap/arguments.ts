import { entryOf } from '../../../model/index.js'
import { commands, flagNames, mailboxName } from './commands.js'
import type { AppendMessage, CommandFacts } from './facts.js'
import { fetchFacts } from './fetch-items.js'
import { itemsOf, textOf, type Value, words } from './values.js'

/** What the arguments of a command say, and the capabilities beyond its own that they need. */
export interface ArgumentFacts {
  readonly facts: Partial<CommandFacts>
  readonly needs: readonly string[]
}

/** Reads the arguments of a command as far as they are of use to rules. */
export function argumentFacts(name: string, values: readonly Value[]): ArgumentFacts {
  const reader = readers[name.replace(/^UID /, '')]
  const taken = takenFacts(name, values)
  const read = reader?.(values) ?? { facts: {}, needs: [] }
  return { facts: { ...taken, ...read.facts }, needs: read.needs }
}

/** The mailboxes and sets that arguments begin with. */
function takenFacts(name: string, values: readonly Value[]): Partial<CommandFacts> {
  const takes = entryOf(commands, name)?.takes
  const [first, second] = [textOf(values[0]), textOf(values[1])]
  const isSet = takes === 'set' || takes === 'set-mailbox'
  return {
    ...(isSet && first !== undefined ? { set: first } : {}),
    ...(takes?.startsWith('mailbox') && first !== undefined ? { mailbox: mailboxName(first) } : {}),
    ...((takes === 'mailboxes' || takes === 'set-mailbox') && second !== undefined
      ? { target: mailboxName(second) }
      : {}),
  }
}

const upper = (values: readonly string[]): string[] => values.map(value => value.toUpperCase())

const when = (condition: boolean, capability: string): string[] => (condition ? [capability] : [])

/** The words of arguments, those inside lists too, in upper case. */
function allWords(values: readonly Value[]): string[] {
  return upper(values.flatMap(value => (value.type === 'list' ? [] : words(value)))).concat(
    values.flatMap(value => (value.type === 'list' ? allWords(value.items) : [])),
  )
}

const readers: Readonly<Record<string, (values: readonly Value[]) => ArgumentFacts>> = {
  AUTHENTICATE: values => {
    const mechanism = (textOf(values[0]) ?? '').toUpperCase()
    const initialResponse = values.length > 1
    return {
      facts: { mechanism, initialResponse },
      needs: [`AUTH=${mechanism}`, ...when(initialResponse, 'SASL-IR')],
    }
  },
  // A server ignores what it does not know (RFC 5161, section 3.1): naming it needs nothing.
  ENABLE: values => ({ facts: { names: upper(values.flatMap(words)) }, needs: [] }),
  COMPRESS: values => ({ facts: { names: upper(values.flatMap(words)) }, needs: [] }),
  SELECT: selectArguments,
  EXAMINE: selectArguments,
  CREATE: values => ({ facts: {}, needs: when(values.length > 1, 'CREATE-SPECIAL-USE') }),
  LIST: listArguments,
  STATUS: values => {
    const names = upper(words(values[1]))
    return {
      facts: { names },
      needs: [
        ...when(names.includes('SIZE'), 'STATUS=SIZE'),
        ...when(names.includes('HIGHESTMODSEQ'), 'CONDSTORE'),
        ...when(names.includes('APPENDLIMIT'), 'APPENDLIMIT'),
      ],
    }
  },
  GETQUOTA: values => ({ facts: { names: values.flatMap(words) }, needs: [] }),
  APPEND: appendArguments,
  FETCH: fetchArguments,
  STORE: storeArguments,
  SEARCH: searchArguments,
  EXPUNGE: values => {
    const set = textOf(values[0])
    return { facts: set === undefined ? {} : { set }, needs: [] }
  },
}

function selectArguments(values: readonly Value[]): ArgumentFacts {
  const names = upper(words(values[1]))
  return {
    facts: values.length > 1 ? { names } : {},
    needs: ['CONDSTORE', 'QRESYNC'].filter(name => names.includes(name)),
  }
}

function listArguments(values: readonly Value[]): ArgumentFacts {
  const names = values[0]?.type === 'list' ? upper(words(values[0])) : []
  const returns = values.findIndex(value => textOf(value)?.toUpperCase() === 'RETURN')
  const options = [...names, ...(returns === -1 ? [] : upper(words(values[returns + 1])))]
  const special = options.includes('SPECIAL-USE')
  return {
    facts: { names },
    needs: [
      // SPECIAL-USE alone brings the syntax of the extended LIST with it (RFC 6154, section 5.2).
      ...when(
        options.some(option => option !== 'SPECIAL-USE'),
        'LIST-EXTENDED',
      ),
      ...when(options.includes('STATUS'), 'LIST-STATUS'),
      ...when(special, 'SPECIAL-USE'),
    ],
  }
}

/** One or more messages, each `[flags] [date] data` (RFC 9051, section 6.3.12; RFC 3502; RFC 4469). */
function appendArguments(values: readonly Value[]): ArgumentFacts {
  const messages: AppendMessage[] = []
  const wasSent = new Set<AppendMessage>()
  let next: AppendMessage = { flags: [], literal8: false }
  for (let at = 1; at < values.length; at += 1) {
    const value = values[at]
    if (value === undefined) break
    if (value.type === 'list') next.flags = flagNames(words(value))
    else if (value.type === 'string') next.date = value.text
    else if (value.type === 'literal') {
      next.octets = value.literal.announced
      next.literal8 = value.literal.literal8
      if (value.literal.finished) wasSent.add(next)
      messages.push(next)
      next = { flags: [], literal8: false }
    } else if (value.text.toUpperCase() === 'CATENATE') {
      at += 1
      const said = upper(
        itemsOf(values[at]).flatMap(item => (item.type === 'atom' ? item.text : [])),
      )
      next.catenate = said.filter(word => word === 'TEXT' || word === 'URL')
      messages.push(next)
      next = { flags: [], literal8: false }
    }
  }
  return {
    facts: {
      append: {
        messages,
        flags: [...new Set(messages.flatMap(m => m.flags))],
        sent: messages.every(m => m.octets === undefined || wasSent.has(m)),
      },
    },
    needs: [
      ...when(messages.length > 1, 'MULTIAPPEND'),
      ...when(
        messages.some(m => m.literal8),
        'BINARY',
      ),
      ...when(
        messages.some(m => m.catenate !== undefined),
        'CATENATE',
      ),
    ],
  }
}

function fetchArguments(values: readonly Value[]): ArgumentFacts {
  const asked = values[1]?.type === 'list' ? values[1].items : values.slice(1, 2)
  const fetch = fetchFacts(asked)
  const modifiers = upper(words(values[2]))
  return {
    facts: { fetch },
    needs: [
      ...when(fetch.binary, 'BINARY-FETCH'),
      ...when(fetch.items.includes('MODSEQ') || modifiers.includes('CHANGEDSINCE'), 'CONDSTORE'),
      ...when(modifiers.includes('VANISHED'), 'QRESYNC'),
      ...when(fetch.items.includes('PREVIEW'), 'PREVIEW'),
      ...when(fetch.items.includes('EMAILID') || fetch.items.includes('THREADID'), 'OBJECTID'),
    ],
  }
}

const modes = { '+': 'add', '-': 'remove', '': 'replace' } as const

function storeArguments(values: readonly Value[]): ArgumentFacts {
  const conditional = values[1]?.type === 'list'
  const at = conditional ? 2 : 1
  const match = /^([+-]?)FLAGS(\.SILENT)?$/i.exec(textOf(values[at]) ?? '')
  const flags = flagNames(values.slice(at + 1).flatMap(words))
  // The pattern's first group is a key of `modes`.
  const mode = match === null ? undefined : modes[match[1] as keyof typeof modes]
  return {
    facts:
      mode === undefined
        ? {}
        : { store: { mode, silent: match?.[2] !== undefined, flags, alreadySet: [], drops: [] } },
    needs: when(conditional, 'CONDSTORE'),
  }
}

function searchArguments(values: readonly Value[]): ArgumentFacts {
  const returns = textOf(values[0])?.toUpperCase() === 'RETURN' ? values[1] : undefined
  const rest = returns === undefined ? values : values.slice(2)
  const hasCharset = textOf(rest[0])?.toUpperCase() === 'CHARSET'
  const charset = hasCharset ? textOf(rest[1]) : undefined
  const keys = allWords(hasCharset ? rest.slice(2) : rest)
  return {
    facts: {
      search: {
        keys,
        ...(returns === undefined ? {} : { returns: upper(words(returns)) }),
        ...(charset === undefined ? {} : { charset }),
      },
    },
    needs: [
      ...when(returns !== undefined, 'ESEARCH'),
      ...when(keys.includes('MODSEQ'), 'CONDSTORE'),
      ...when(keys.includes('$'), 'SEARCHRES'),
    ],
  }
}
