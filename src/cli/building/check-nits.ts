import {
  defined,
  type Finding,
  formatPlace,
  type Place,
  type Printed,
  type Severity,
} from '../../model/index.js'
import type { WrittenDraft } from './compose-drafts.js'

/** A finding of idnits, as the library gives it; it has no types of its own. */
interface Nit {
  readonly name: string
  readonly message: string
  readonly refUrl?: string
  readonly lines?: readonly { readonly line: number; readonly pos?: number }[]
  readonly path?: string
  readonly text?: string
}

interface Idnits {
  readonly checkNits: (
    raw: Buffer,
    filename: string,
    options: { readonly year: number; readonly mode: unknown; readonly offline: boolean },
  ) => Promise<readonly Nit[]>
  readonly MODES: { readonly NORMAL: unknown }
  readonly ValidationComment: abstract new () => object
  readonly ValidationWarning: abstract new () => object
}

/** Nits that say nothing about a draft of ours, by code: all of the code, or those that match. */
const dismissed: Readonly<Record<string, (nit: Nit) => boolean>> = {
  // What became of other documents is asked of the network, which a check never asks.
  UNDEFINED_STATUS: () => true,
  UNDEFINED_STATE: () => true,
  POSSIBLE_DOWNREF: () => true,
  // Brackets in source code are taken for citations; citations that lead nowhere are told exactly,
  // where they are written, when the draft is composed.
  REFERENCE_MISSING_IN_REFERENCE_SECTION: () => true,
  DOCUMENT_USE_STRING_REFERENCES: () => true,
  DOCUMENT_USE_NUMERIC_REFERENCES: () => true,
  // The lists hold what was cited; a citation of a number of a subseries is not always seen.
  REFERENCE_NOT_USED: () => true,
  // Lines of the table of contents are taken for headings; no printed heading is indented.
  SECTION_TITLE_HAS_UNEXPECTED_INDENTATION: () => true,
  // The attribute `format` of <xref> is taken for the element <format>.
  DEPRECATED_ELEMENT: nit => nit.path?.includes('_attr') === true,
  // RFC 8174 prescribes its paragraph word for word, and with it these two references.
  PREFER_BCP14_REF: () => true,
  // In lower case this is the name of a charset, as header fields have it.
  INCORRECT_TERM_SPELLING: nit => nit.message.includes('"us-ascii"'),
  // The date is the author's, so that builds agree; `submit` compares it with the day.
  DOC_DATE_IN_PAST: () => true,
}

/** What to do about a nit whose words do not say it. */
const hints: Readonly<Record<string, string>> = {
  MISSING_REQLEVEL_KEYWORDS:
    'Place a rule in the draft, or take the directive `::bcp14` out of it.',
  INVALID_ENCODING:
    'A draft of ASCII alone that has ~{ somewhere, as the literal8 of IMAP does, is taken for a Chinese escape code; one character beyond ASCII, such as an ellipsis, makes it UTF-8.',
}

/**
 * Checks a draft as the IETF's submission tool does (idnits, normal mode, offline), its XML and its
 * text, and gives each nit at the line that the author wrote.
 */
export async function checkNits(draft: WrittenDraft, date: string): Promise<readonly Finding[]> {
  // @ts-expect-error The library has no type declarations.
  const idnits = (await import('@ietf-tools/idnits')) as unknown as Idnits
  const check = async (printed: Printed, name: string): Promise<readonly Finding[]> => {
    const options = { year: Number(date.slice(0, 4)), mode: idnits.MODES.NORMAL, offline: true }
    const run = (): Promise<readonly Nit[]> =>
      idnits.checkNits(Buffer.from(printed.text), name, options)
    // The library keeps the state of global regular expressions from one call to the next, so that
    // every other call misses what is there: a nit is what two calls in a row agree on.
    const nits = await run()
    const again = new Set((await run()).map(nit => nit.name))
    return nits
      .filter(nit => again.has(nit.name) && dismissed[nit.name]?.(nit) !== true)
      .map(nit => findingOf(nit, printed, name, severityOf(nit, idnits)))
  }
  const found = [
    ...(await check(draft.xml, `${draft.name}.xml`)),
    ...(await check(draft.text, `${draft.name}.txt`)),
  ]
  // What both forms show is one fault of the author's.
  const first = new Map<string, Finding>()
  for (const each of found) {
    const key = `${each.ruleId} ${formatPlace(each.place)}`
    if (!first.has(key)) first.set(key, each)
  }
  return [...first.values()]
}

function severityOf(nit: object, { ValidationComment, ValidationWarning }: Idnits): Severity {
  if (nit instanceof ValidationComment) return 'info'
  return nit instanceof ValidationWarning ? 'warning' : 'error'
}

function findingOf(nit: Nit, printed: Printed, name: string, severity: Severity): Finding {
  const first = nit.lines?.[0]
  const line = first?.line ?? lineOf(printed.text, nit.text) ?? 1
  const shown: Place = { path: name, line, column: (first?.pos ?? 0) + 1 }
  // A fault of the whole document stands at its first line, which nobody wrote.
  const origin =
    printed.origins[line - 1] ??
    (first === undefined ? printed.origins.find(place => place !== undefined) : undefined)
  return {
    ruleId: nit.name.toLowerCase().replaceAll('_', '-'),
    severity,
    place: origin === undefined ? shown : { ...origin, via: shown },
    reason: nit.message,
    ...defined({ hint: hints[nit.name], url: nit.refUrl }),
  }
}

function lineOf(text: string, words: string | undefined): number | undefined {
  const at = words === undefined || words === '' ? -1 : text.indexOf(words)
  return at === -1 ? undefined : text.slice(0, at).split('\n').length
}
