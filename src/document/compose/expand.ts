import { formatPlace, type Place, type XElement } from '../../model/index.js'
import { blocks } from './blocks.js'
import { type Context, report } from './context.js'
import { excessOf } from './limits.js'
import { parseMarkdown } from './parse-markdown.js'
import { word } from './templates.js'

/** What a template words, where it is said to stand, and whether its citations bind. */
export interface Expansion {
  readonly template: string
  readonly data: object
  readonly place: Place
  readonly binds: boolean
}

/**
 * Words data by a template and gives the Markdown that it writes in RFCXML. Every element has the
 * place of the data, not of the template: that is where the author mends what is wrong with it.
 */
export function expand({ template, data, place, binds }: Expansion, context: Context): XElement[] {
  const { notes, templates } = context
  const source = templates.get(template)
  if (source === undefined) {
    report(notes, place, 'template-missing', `${template}.md.hbs`)
    return []
  }
  const wording = word(source, data)
  if (wording.fault !== undefined) {
    // One fault of a template is one finding, however many rules it words.
    const known = notes.findings.some(
      ({ ruleId, place }) =>
        ruleId === 'template-fault' && formatPlace(place) === formatPlace(wording.place),
    )
    if (!known) report(notes, { ...wording.place, via: place }, 'template-fault', wording.fault)
    return []
  }
  const excess = excessOf(wording.markdown, place.path)
  if (excess.length > 0) {
    notes.findings.push(...excess.map(finding => ({ ...finding, place })))
    return []
  }
  const nodes = parseMarkdown(wording.markdown).flatMap(({ nodes }) => nodes)
  return blocks(nodes, { ...context, locate: () => place, worded: { binds } })
}
