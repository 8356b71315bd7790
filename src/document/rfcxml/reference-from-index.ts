import { defined, escapeMarkup } from '../../model/index.js'
import type { ReferenceName } from './reference-name.js'
import { type RfcEntry, type RfcIndex, seriesOf } from './rfc-index.js'

/**
 * Writes the reference to an RFC, or the group of references to a BCP, STD or FYI, from the index of
 * the RFC Editor (RFC 7991, sections 2.40 and 2.41). Gives nothing for what the index does not know.
 */
export function referenceFromIndex(index: RfcIndex, name: ReferenceName): string | undefined {
  if (!/^[0-9]+$/.test(name.value)) return undefined
  const entry = index.find(name.series + name.value.replace(/^0+(?=.)/, ''))
  if (entry === undefined) return undefined
  if (entry.id.startsWith('RFC')) return entry.title === '' ? undefined : reference(entry)
  const members = entry.isAlso
    .map(id => (id.startsWith('RFC') ? index.find(id) : undefined))
    .filter(member => member !== undefined)
  if (members.length === 0) return undefined
  const target = `https://www.rfc-editor.org/info/${entry.id.toLowerCase()}`
  return tag('referencegroup', { anchor: entry.id, target }, members.map(reference))
}

function reference(entry: RfcEntry): string {
  const { id, title, year, month, doi } = entry
  const series = [
    ...entry.isAlso.map(seriesOf),
    seriesOf(id),
    ...(doi === undefined ? [] : [{ name: 'DOI', value: doi }]),
  ].filter(({ name }) => name !== '')
  const date = {
    ...defined({ year, month }),
  }
  const front = [
    tag('title', {}, [escapeMarkup(title)]),
    ...entry.authors.map(author),
    tag('date', date),
  ]
  const target = `https://www.rfc-editor.org/info/${id.toLowerCase()}`
  return tag('reference', { anchor: id, target }, [
    tag('front', {}, front),
    ...series.map(info => tag('seriesInfo', info)),
  ])
}

/** The index has names as RFCs print them, `J. Postel`; what has no initials is an organization. */
function author({ name, isEditor }: RfcEntry['authors'][number]): string {
  const [, initials, surname] = /^((?:\p{Lu}[\p{L}-]{0,3}\.[ -]?)+)\s*(\S.*)$/u.exec(name) ?? []
  const role = isEditor ? { role: 'editor' } : {}
  if (initials === undefined || surname === undefined)
    return tag('author', role, [tag('organization', {}, [escapeMarkup(name)])])
  return tag('author', { fullname: name, initials: initials.trim(), surname, ...role })
}

function tag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[] = [],
): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`)
  const open = `<${name}${pairs.join('')}`
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`
}
