import { readFileSync } from 'node:fs'
import { unicodeBaseName } from 'unicode-name'
import { toText } from '../../src/document/print/text/to-text.js'
import { prepare } from '../../src/document/rfcxml/prepare.js'
import { readDraft } from '../../src/document/rfcxml/read-draft.js'
import { rootElement } from '../../src/document/rfcxml/work.js'
import type { Draft } from '../../src/model/index.js'
import { canonical } from '../document/rfcxml/canonical.js'
import type { Case } from './cases.js'
import { compare, type Difference } from './compare.js'

/** A way to measure conformance: which cases it concerns, and how one of them fares. */
export interface Measure {
  readonly title: string
  readonly concerns: (example: Case) => boolean
  readonly run: (example: Case) => Difference | undefined
}

/** The measures of `npm run conformance -- NAME`. */
export const measures: Readonly<Record<string, Measure>> = {
  text: {
    title: 'text printed from the document that the reference prepared',
    concerns: example => example.fromPrepared,
    run: example => {
      const { text, origins } = toText(read(example.prepared), {
        ...example.options,
        unicodeName: unicodeBaseName,
      })
      return compare(readFileSync(example.expected, 'utf8'), text, origins)
    },
  },
  prepped: {
    title: 'prepared tree compared with that of the reference, line by canonical line',
    // Once for each document, however many outputs it has.
    concerns: ({ name, fromPrepared }) =>
      fromPrepared && /^[^.]*\.text$|(?<!\.nopages)\.txt$/.test(name),
    run: example => {
      const wanted = canonicalText(read(example.prepared))
      const root = rootElement(preparedDraft(example))
      if (root === undefined) throw new Error(`no document: ${example.source}`)
      return compare(wanted, canonical(root).join('\n'), [])
    },
  },
  whole: {
    title: 'text printed from the source document, prepared by us',
    // Our text never begins with a byte order mark, which one output of the reference was asked for.
    concerns: ({ flags }) => !flags.includes('--bom'),
    run: example => {
      const { text, origins } = toText(preparedDraft(example), {
        ...example.options,
        unicodeName: unicodeBaseName,
      })
      return compare(readFileSync(example.expected, 'utf8'), text, origins)
    },
  },
}

function preparedDraft(example: Case): Draft {
  const { today, legacyDates } = example.options
  const prepared = prepare(read(example.source), {
    today,
    dateStyle: legacyDates ? 'month-first' : 'day-first',
    unicodeName: unicodeBaseName,
  })
  if (prepared.draft === undefined) throw new Error(`refused: ${example.source}`)
  return prepared.draft
}

function canonicalText(draft: Draft): string {
  const root = rootElement(draft)
  return root === undefined ? '' : canonical(root).join('\n')
}

function read(path: string): Draft {
  const { draft } = readDraft(readFileSync(path, 'utf8'), path)
  if (draft === undefined) throw new Error(`no tree: ${path}`)
  return draft
}
