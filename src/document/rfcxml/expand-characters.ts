import type { XElement } from '../../model/index.js'
import { leadingText } from './edit.js'
import { reasons } from './reasons.js'
import { report, type Work } from './work.js'

type Part = (text: string, node: XElement, work: Work) => string | undefined

/** What `<u>` can show of characters (RFC 7997, section 3.4; RFC 7991bis, `<u>`). */
const parts: Readonly<Record<string, Part>> = {
  lit: text => `"${text}"`,
  char: text => text,
  num: text => [...text].map(codePoint).join(' '),
  name: (text, _, work) =>
    [...text].map(char => work.options.unicodeName?.(char) ?? unnamed(char)).join(', '),
  ascii: (_, node) => node.attributes.ascii && `"${node.attributes.ascii}"`,
}

const simple = /^(?:name|num|char|lit|ascii)(?:-(?:name|num|char|lit|ascii))*$/

/** Gives what a `<u>` shows: `"Δ" (GREEK CAPITAL LETTER DELTA, U+0394)` by default. */
export function expandCharacters(work: Work, node: XElement): string {
  const text = leadingText(node)
  if (text === '') return ''
  const format = node.attributes.format || 'lit-name-num'
  const isSimple = simple.test(format)
  const names = isSimple
    ? format.split('-')
    : [...format.matchAll(/\{([a-z]+)\}/g)].map(match => match[1] ?? '')
  const values = new Map(
    names.map(name => [
      name,
      Object.hasOwn(parts, name) ? parts[name]?.(text, node, work) : undefined,
    ]),
  )
  const isFaulty = !names.includes('num') || names.length > 3
  if (isFaulty || [...values.values()].includes(undefined)) {
    report(work, node, reasons.badCharacterFormat(format))
    return text
  }
  if (!isSimple) return format.replace(/\{([a-z]+)\}/g, (_, name: string) => values.get(name) ?? '')
  const [first = '', ...rest] = names.map(name => values.get(name) ?? '')
  return rest.length === 0 ? first : `${first} (${rest.join(', ')})`
}

/** A character without a name, such as a control character, shows as the reference shows it. */
function unnamed(char: string): string {
  return codePoint(char).replace(/[A-F]/g, digit => digit.toLowerCase())
}

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
