import { readFileSync } from 'node:fs'
import { unicodeBaseName } from 'unicode-name'
import { toText } from '../../src/document/print/text/to-text.js'
import { readDraft } from '../../src/document/rfcxml/read-draft.js'
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
      const { draft } = readDraft(readFileSync(example.prepared, 'utf8'), example.prepared)
      if (draft === undefined) throw new Error(`no tree: ${example.prepared}`)
      const { text, origins } = toText(draft, { ...example.options, unicodeName: unicodeBaseName })
      return compare(readFileSync(example.expected, 'utf8'), text, origins)
    },
  },
}
