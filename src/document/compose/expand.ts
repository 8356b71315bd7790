import {
  type Finding,
  formatPlace,
  type Memory,
  memory,
  type Place,
  type XElement,
} from '../../model/index.js'
import { blocks } from './blocks.js'
import { type Context, cite, type Notes, newNotes, report } from './context.js'
import { excessOf } from './limits.js'
import { parseWorded } from './parse-worded.js'
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
    // One fault of a template is one finding, however many rules it words.
    const known = notes.findings.some(
      ({ ruleId, place }) =>
        ruleId === 'template-fault' && formatPlace(place) === formatPlace(wording.place),
    )
    if (!known) report(notes, { ...wording.place, via: place }, 'template-fault', wording.fault)
    return []
  }
  const made = make(wording.markdown, expansion, context)
  for (const [anchor, binds] of made.cited) cite(notes, anchor, binds)
  notes.findings.push(...made.findings)
  return made.elements
}

/** What a piece of worded Markdown gives, and what was learned from it. */
interface Made {
  readonly elements: readonly XElement[]
  readonly cited: ReadonlyMap<string, boolean>
  readonly findings: readonly Finding[]
}

/**
 * Makes elements of worded Markdown, or remembers them: of all that they depend on, the facts of
 * references are the same for a whole profile, and the rest is short enough for a key.
 */
function make(markdown: string, { place, binds }: Expansion, context: Context): Made {
  const known = memoryFor(context.profile.facts.references)
  const { via } = place
  const key = [formatPlace(place), via && formatPlace(via), binds, markdown].join('\n')
  return known.get(key) ?? known.set(key, makeAnew(markdown, place, binds, context))
}

function makeAnew(markdown: string, place: Place, binds: boolean, context: Context): Made {
  const excess = excessOf(markdown, place.path)
  if (excess.length > 0)
    return {
      elements: [],
      cited: new Map(),
      findings: excess.map(finding => ({ ...finding, place })),
    }
  const notes: Notes = newNotes()
  const inner: Context = { ...context, notes, locate: () => place, worded: { binds } }
  const elements = blocks(parseWorded(markdown), inner)
  return { elements, cited: notes.cited, findings: notes.findings }
}

const memories = memory<Memory<Made>>(4)
const byObject = new WeakMap<object, Memory<Made>>()

function memoryFor(references: object): Memory<Made> {
  const seen = byObject.get(references)
  if (seen !== undefined) return seen
  // A profile that is read again has other objects with, mostly, the same facts.
  const facts = JSON.stringify(references)
  const found = memories.get(facts) ?? memories.set(facts, memory<Made>(5_000))
  byObject.set(references, found)
  return found
}
