import {
  type Draft,
  docName,
  element,
  type Finding,
  type Place,
  perObject,
  type Rule,
  type Source,
  type XElement,
} from '../../model/index.js'
import { blocks } from './blocks.js'
import { type Composing, type Context, newNotes, type Placing, report } from './context.js'
import { excessOf } from './excess-of.js'
import { front } from './front.js'
import { layOut } from './lay-out.js'
import { parseMarkdown } from './parse-markdown.js'
import { references } from './references.js'
import { type Sections, sections } from './sections.js'

/** A document, and what has to be known to judge all documents of a profile together. */
export interface Composition {
  readonly draft: Draft
  readonly findings: readonly Finding[]
  /** Anchors of the references that the document lists. */
  readonly cited: ReadonlySet<string>
  /** Where each rule was placed, more than once if the author did so. */
  readonly placed: ReadonlyMap<Rule, readonly Placing[]>
}

/**
 * Composes an Internet-Draft in RFCXML (RFC 7991 and its successor grammar) of the facts, rules and
 * prose of a profile. Every element knows where its author wrote it: in Markdown, in a rule file or
 * among the facts. What is wrong with the prose is a finding there, and the rest is composed.
 */
export function compose(composing: Composing): Composition {
  const { profile, document } = composing
  const notes = newNotes()
  const source = profile.sources.get(`drafts/${document.source}`)
  const path = source?.path ?? `${profile.folder}/drafts/${document.source}`
  const start: Place = { path, line: 1, column: 1 }
  const context: Context = { ...composing, notes, blocks, locate: () => start }

  // That a file which is there is no text was told when it was read.
  if (source === undefined && !composing.files.has(`drafts/${document.source}`))
    report(notes, documentPlace(composing), 'source-missing', document.source)
  const { excess, stretches } = parsed(source ?? { path, text: '' })
  notes.findings.push(...excess)
  const parts = sections(stretches, path, context)
  if (stretches.length > 0 && source !== undefined && parts.abstract === undefined)
    report(notes, start, 'abstract-missing')

  const draft: Draft = {
    type: 'root',
    children: [layOut(root(composing, parts, references(context)))],
  }
  return {
    draft,
    findings: notes.findings,
    cited: new Set(notes.cited.keys()),
    placed: notes.placed,
  }
}

/** Gives the stretches of a Markdown file, or why it is not read; of one that has not changed, the same. */
const parsed = perObject(({ path, text }: Source) => {
  const excess = excessOf(text, path)
  return { excess, stretches: excess.length > 0 ? [] : parseMarkdown(text) }
})

function root(
  { profile, document }: Composing,
  parts: Sections,
  lists: readonly XElement[],
): XElement {
  const origin = documentPlace({ profile, document })
  return element(
    'rfc',
    {
      version: '3',
      ipr: 'trust200902',
      docName: docName(document),
      category: document.category,
      submissionType: 'IETF',
      consensus: 'true',
      tocInclude: 'true',
      tocDepth: '2',
      symRefs: 'true',
      sortRefs: 'true',
      'xml:lang': 'en',
    },
    [
      front(profile, document, parts),
      element('middle', {}, parts.middle, origin),
      element('back', {}, [...lists, ...parts.appendices], origin),
    ],
    origin,
  )
}

function documentPlace({ profile, document }: Pick<Composing, 'profile' | 'document'>): Place {
  return profile.locate(`/documents/${profile.facts.documents.indexOf(document)}`)
}
