import { type CalendarDate, defined } from '../../model/index.js'
import {
  type Draft,
  decode,
  type Finding,
  indent,
  prepare,
  readDraft,
  toHtml,
  toText,
  toXml,
  wantedReferences,
} from '../../rfcxml.js'
import type { Bibliography } from '../references/bibliography.js'

/** What a document can be rendered to. */
export type Target = 'text' | 'html' | 'xml'

/** How documents are rendered. */
export interface Rendering {
  readonly to: Target
  readonly today: CalendarDate
  readonly bibliography: Bibliography
  /** Whether there are pages; by default drafts have some, and RFCs have none. */
  readonly pagination?: boolean
}

/** A rendered document: absent where there was nothing to render. */
export interface Rendered {
  readonly output?: string
  readonly findings: readonly Finding[]
}

/** Renders one document: reads, prepares and prints it, and collects what is wrong on the way. */
export async function renderDocument(
  octets: Uint8Array,
  path: string,
  rendering: Rendering,
): Promise<Rendered> {
  const { text, findings: ofDecoding } = decode(octets, path)
  const { draft, findings: ofReading } = readDraft(text, path)
  const findings = [...ofDecoding, ...ofReading]
  if (draft === undefined) return { findings }
  const unicodeName = /<u[\s>]/.test(text) ? await loadUnicodeName() : undefined
  const { today, bibliography } = rendering
  const { include, whyAbsent, fetch } = bibliography.open(path)
  const options = {
    today,
    include,
    whyAbsent,
    ...defined({ rfcIndex: bibliography.rfcIndex, unicodeName }),
  }
  // What is fetched may include more.
  if (bibliography.mayFetch) while (await fetch(wantedReferences(draft, options)));
  const prepared = prepare(draft, options)
  findings.push(...prepared.findings)
  if (prepared.draft === undefined) return { findings }
  const { output, more } = printers[rendering.to](prepared.draft, rendering, unicodeName)
  return { output, findings: [...findings, ...more] }
}

type Names = (char: string) => string | undefined

interface Printout {
  readonly output: string
  readonly more: readonly Finding[]
}

/** The names of characters are a megabyte, which only documents with a `<u>` pay for. */
async function loadUnicodeName(): Promise<Names> {
  return (await import('unicode-name')).unicodeBaseName
}

const printers: Readonly<
  Record<Target, (draft: Draft, rendering: Rendering, unicodeName: Names | undefined) => Printout>
> = {
  text: (draft, { today, pagination }, unicodeName) => {
    const { text, findings } = toText(draft, {
      today,
      ...defined({ pagination, unicodeName }),
    })
    return { output: text, more: findings }
  },
  html: (draft, { today }, unicodeName) => {
    const day = [today.year, today.month, today.day]
      .map(part => String(part).padStart(2, '0'))
      .join('-')
    const characterName = (code: number) => unicodeName?.(String.fromCodePoint(code))
    return { output: toHtml(draft, { today: day, characterName }).text, more: [] }
  },
  xml: draft => ({ output: toXml(indent(draft)).text, more: [] }),
}
