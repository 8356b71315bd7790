import type { XElement } from '../../../model/index.js'
import { leadText } from './lead-text.js'
import type { Setting } from './setting.js'

/** What can be told of the characters of a `<u>`. */
type Aspect = 'name' | 'num' | 'char' | 'lit' | 'ascii'

const list = /^(?:name|num|char|lit|ascii)(?:-(?:name|num|char|lit|ascii))*$/

/**
 * Gives the characters of a `<u>` with what its format says about them (RFC 7991 bis, section 2.62):
 * up to three aspects, the later ones in parentheses, or a text with aspects in braces. What is the
 * target of a reference stands alone.
 */
export function spellOut(setting: Setting, element: XElement): string {
  const text = leadText(element)
  const { anchor, format = 'lit-name-num' } = element.attributes
  if (text === '' || (anchor !== undefined && setting.isTarget(anchor))) return text
  const aspects = aspectsOf(setting, text, element.attributes.ascii)
  if (!list.test(format))
    return format.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
      isAspect(name) ? aspects[name]() : whole,
    )
  const [first = '', ...rest] = format
    .split('-')
    .filter(isAspect)
    .map(name => aspects[name]())
  return rest.length === 0 ? first : `${first} (${rest.join(', ')})`
}

const aspectNames: ReadonlySet<string> = new Set(['name', 'num', 'char', 'lit', 'ascii'])

const isAspect = (name: string): name is Aspect => aspectNames.has(name)

function aspectsOf(
  setting: Setting,
  text: string,
  ascii: string | undefined,
): Readonly<Record<Aspect, () => string>> {
  const characters = [...text]
  const name = (char: string): string => setting.unicodeName(char) ?? notation(char)
  return {
    name: () => characters.map(name).join(', '),
    num: () => characters.map(char => notation(char).toUpperCase()).join(' '),
    char: () => text,
    lit: () => `"${text}"`,
    ascii: () => `"${ascii ?? ''}"`,
  }
}

/** Gives a code point in small letters, as it stands for a character without a name. */
function notation(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}
