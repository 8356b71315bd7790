import { formatPlace, type Place, type XElement } from '../../model/index.js'
import { type Context, report } from './context.js'
import { excessOf } from './excess-of.js'
import { parseMarkdown } from './parse-markdown.js'
import { fault } from './reasons.js'
import { isKnownFault, remembered } from './remembered.js'
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
export function expand(expansion: Expansion, context: Context): readonly XElement[] {
  const { template, data, place } = expansion
  const { notes, templates } = context
  const source = templates.get(template)
  if (source === undefined) {
    report(notes, place, 'template-missing', `${template}.md.hbs`)
    return []
  }
  const wording = word(source, data)
  if (wording.fault !== undefined) {
    const found = fault('template-fault', { ...wording.place, via: place }, wording.fault)
    if (!isKnownFault(notes, found)) notes.findings.push(found)
    return []
  }
  return made(wording.markdown, expansion, context)
}

function made(markdown: string, expansion: Expansion, context: Context): readonly XElement[] {
  const { place, binds } = expansion
  const { via } = place
  const key = [formatPlace(place), via && formatPlace(via), binds, markdown].join('\n')
  return remembered(key, context, notes => {
    const excess = excessOf(markdown, place.path)
    notes.findings.push(...excess.map(finding => ({ ...finding, place })))
    if (excess.length > 0) return []
    return context.blocks(
      parseMarkdown(markdown).flatMap(({ nodes }) => nodes),
      {
        ...context,
        notes,
        locate: () => place,
        worded: { binds },
      },
    )
  })
}
