import {
  defined,
  element,
  exampleFile,
  type Place,
  perObject,
  rulesOf,
  type XElement,
} from '../../model/index.js'
import { type Context, report } from './context.js'
import { foldLines } from './fold-lines.js'

/** Columns of source code in a section: a page has 72, of which a section leaves 3 blank. */
const width = 69

/** Shows an example file as it is, line ends apart, so that what readers see is what was judged. */
export function exampleBlocks(
  values: Readonly<Record<string, string>>,
  place: Place,
  context: Context,
): readonly XElement[] {
  const { notes, profile } = context
  const { rule: id = '', file = '', anchor, caption } = values
  const rule = rulesOf(profile).find(rule => rule.id === id)
  const example = rule?.examples.find(({ name }) => name === file)
  if (rule === undefined || example === undefined) {
    if (rule === undefined) report(notes, place, 'unknown-rule', id)
    else report(notes, place, 'unknown-example', id, file)
    return []
  }
  const shown = exampleFile(example)
  const octets = context.files.get(shown)?.()
  const text = octets && decoded(octets)?.replaceAll('\r\n', '\n')
  if (text === undefined || /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/.test(text)) {
    report(notes, place, 'example-not-text', file)
    return []
  }
  const origin: Place = { path: example.path, line: 1, column: 1, via: place }
  const code = element(
    'sourcecode',
    { name: shown, type: 'test-vectors' },
    [foldLines(text.replace(/\n+$/, ''), width)],
    origin,
  )
  const name = element('name', {}, [caption ?? `${id}: ${file}`], origin)
  return [element('figure', defined({ anchor }), [name, code], origin)]
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Gives octets as text; undefined where they are not UTF-8, a fact about the file that callers report. */
function decoded(octets: Uint8Array): string | undefined {
  try {
    return decoder.decode(octets)
  } catch {
    return undefined
  }
}

/**
 * Shows whole files as source code, folded where a line is too long (RFC 8792), so that exactly the
 * same files can be taken out of the published draft again. What would not survive is a finding: a
 * draft keeps no blanks at line ends, no blank lines at the ends of code, and no tabs.
 */
export function sourceBlocks(under: string, place: Place, context: Context): readonly XElement[] {
  const order = context.profile.chapters.map(({ name }) => `rules/${name}.yaml`)
  const rank = (path: string): number =>
    (order.indexOf(path) + order.length + 1) % (order.length + 1)
  return [...context.files]
    .filter(([path]) => path.startsWith(under))
    .sort(([a], [b]) => rank(a) - rank(b))
    .flatMap(([path, octets]) => {
      const { why, folded } = exhibit(octets())
      if (why !== undefined) {
        report(context.notes, place, 'text-not-exact', path, why)
        return []
      }
      const origin: Place = {
        path: `${context.profile.folder}/${path}`,
        line: 1,
        column: 1,
        via: place,
      }
      const attributes = { name: path, type: typeOf(path), markers: 'true' }
      return element('sourcecode', attributes, [folded], origin)
    })
}

/** The text of a file as it is shown, or why it cannot be: of files that have not changed, remembered. */
const exhibit = perObject((octets: Uint8Array) => {
  const text = decoded(octets)
  return { why: whyNotExact(text), folded: foldLines(text?.slice(0, -1) ?? '', width) }
})

function whyNotExact(text: string | undefined): string | undefined {
  if (text === undefined) return 'is not UTF-8'
  if (!text.endsWith('\n')) return 'does not end with a line end'
  if (/^\n|\n\n$/.test(text)) return 'begins or ends with a blank line'
  if (/(?<=[^\S\n])\n/.test(text)) return 'has blanks at a line end'
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/.test(text))
    return 'has control characters'
  if (text.startsWith('=====')) return 'begins like the head of folded text'
  return undefined
}

function typeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  return extension === 'yml' ? 'yaml' : extension
}
