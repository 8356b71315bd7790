import type { FetchFacts, ReturnedSection, SectionFacts } from './facts.js'
import { textOf, type Value } from './values.js'

/** The macros of FETCH (RFC 9051, section 6.4.5). */
const macros: Readonly<Record<string, readonly string[]>> = {
  ALL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE'],
  FAST: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'],
  FULL: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE', 'ENVELOPE', 'BODY'],
}

/** Items of RFC 3501 that name a section of the message in another way. */
const oldSections: Readonly<Record<string, SectionFacts>> = {
  RFC822: { item: 'BODY', section: '', peek: false },
  'RFC822.HEADER': { item: 'BODY', section: 'HEADER', text: 'HEADER', peek: true },
  'RFC822.TEXT': { item: 'BODY', section: 'TEXT', text: 'TEXT', peek: false },
}

/** More sections than this are not read in one FETCH. */
const mostSections = 200

const sectionItem =
  /^(BODY|BINARY)(\.PEEK|\.SIZE)?\[([^\]]*)\](?:<([0-9]{1,15})(?:\.([0-9]{1,15}))?>)?$/i

/** Gives what a FETCH asks for, from its item, macro or list of items. */
export function fetchFacts(items: readonly Value[]): FetchFacts {
  const names = items.flatMap(item => {
    const text = textOf(item)
    return text === undefined ? [] : (macros[text.toUpperCase()] ?? [text])
  })
  const sections = names
    .map(sectionOf)
    .filter(section => section !== undefined)
    .slice(0, mostSections)
  const upper = names.map(name => name.toUpperCase())
  const contents = sections.filter(isContent)
  return {
    items: names.map(name => (name.includes('[') ? name : name.toUpperCase())),
    sections,
    structure: upper.includes('BODYSTRUCTURE') || upper.includes('BODY'),
    flags: upper.includes('FLAGS'),
    content: contents.length > 0,
    whole: contents.some(section => section.section === '' && section.length === undefined),
    binary: sections.some(section => section.item !== 'BODY'),
    setsSeenAllowed: sections.some(s => s.item !== 'BINARY.SIZE' && s.peek === false),
  }
}

/** Reads an item that names a section: `BODY.PEEK[2.MIME]<0.512>`; undefined for any other item. */
function sectionOf(name: string): SectionFacts | undefined {
  const old = oldSections[name.toUpperCase()]
  if (old !== undefined) return old
  const match = sectionItem.exec(name)
  if (match === null) return undefined
  const base = (match[1] ?? '').toUpperCase() === 'BODY' ? 'BODY' : 'BINARY'
  const suffix = (match[2] ?? '').toUpperCase()
  return {
    item: base === 'BINARY' && suffix === '.SIZE' ? 'BINARY.SIZE' : base,
    ...sectionSpec(match[3] ?? ''),
    ...(suffix === '.SIZE' ? {} : { peek: suffix === '.PEEK' }),
    ...(match[4] === undefined ? {} : { offset: Number(match[4]) }),
    ...(match[5] === undefined ? {} : { length: Number(match[5]) }),
  }
}

/** Reads a section specification: `4.2.HEADER.FIELDS (To From)`. */
function sectionSpec(written: string): Pick<SectionFacts, 'section' | 'part' | 'text' | 'wanted'> {
  const section = written.toUpperCase()
  const match = /^([0-9]+(?:\.[0-9]+)*)?\.?([A-Z][A-Z.]*)?(?: *\(([^)]*)\))?$/.exec(section)
  if (match === null) return { section }
  const [, part, text, fields] = match
  return {
    section,
    ...(part === undefined ? {} : { part }),
    ...(text === undefined ? {} : { text }),
    ...(fields === undefined
      ? {}
      : { wanted: fields.toLowerCase().replaceAll('"', '').split(' ').filter(Boolean) }),
  }
}

/**
 * Gives what two ways of writing the same section have in common: PEEK and the octets asked for do
 * not count, and header field names are compared without quotes and order.
 */
export function sectionKey(
  section: Pick<SectionFacts, 'item' | 'section' | 'part' | 'text' | 'wanted'>,
): string {
  const { item, part = '', text = '', wanted } = section
  const spec =
    wanted === undefined ? section.section : [part, text, ...[...wanted].sort()].join(' ')
  return `${item}[${spec}]`
}

/** Tells whether a section is content of a message or part, not its header or size. */
function isContent(section: SectionFacts): boolean {
  return (
    section.item === 'BINARY' ||
    (section.item === 'BODY' && (section.text === undefined || section.text === 'TEXT'))
  )
}

/** Reads a section that a FETCH response returns, with the value that follows it. */
export function returnedSection(
  name: string,
  value: Value | undefined,
): ReturnedSection | undefined {
  const asked = sectionOf(name)
  if (asked === undefined || asked.item === 'BINARY.SIZE') return undefined
  return {
    item: asked.item,
    section: asked.section,
    ...(asked.part === undefined ? {} : { part: asked.part }),
    ...(asked.text === undefined ? {} : { text: asked.text }),
    ...(asked.offset === undefined ? {} : { origin: asked.offset }),
    ...(asked.wanted === undefined ? {} : { wanted: asked.wanted }),
    ...(asked.text?.startsWith('HEADER') ? fieldsOf(value) : {}),
    ...formOf(value),
  }
}

/** The names of the header fields that a section shows; a placeholder shows none. */
function fieldsOf(value: Value | undefined): Pick<ReturnedSection, 'fields'> {
  const text = textOf(value)
  if (text === undefined) return {}
  const lines = text.split('\r\n').flatMap(line => /^([!-9;-~]+):/.exec(line)?.[1] ?? [])
  return { fields: lines.map(name => name.toLowerCase()) }
}

function formOf(value: Value | undefined): Pick<ReturnedSection, 'form' | 'octets' | 'nul'> {
  if (value?.type === 'literal')
    return {
      form: value.literal.literal8 ? 'literal8' : 'literal',
      octets: value.literal.announced,
      ...(value.literal.nul > 0 ? { nul: value.literal.nul } : {}),
    }
  if (value?.type === 'string') return { form: 'quoted', octets: value.text.length }
  return { form: value !== undefined && textOf(value) !== undefined ? 'atom' : 'nil' }
}
