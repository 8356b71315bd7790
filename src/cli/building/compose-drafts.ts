import { checkDocuments } from '../../document/compose/check-documents.js'
import { type Composition, compose } from '../../document/compose/compose.js'
import { toTexts } from '../../document/print/text/to-text.js'
import { toHtml } from '../../document/print/to-html.js'
import { toXml } from '../../document/print/to-xml.js'
import { prepare } from '../../document/rfcxml/prepare.js'
import {
  type DocumentFacts,
  docName,
  type Finding,
  type Printed,
  type Profile,
  type ProfileFiles,
  type Source,
} from '../../model/index.js'

/** An Internet-Draft in every form in which it is written. */
export interface WrittenDraft {
  /** Name with revision: `draft-profilewright-mms-profile-00`. */
  readonly name: string
  readonly document: DocumentFacts
  readonly xml: Printed
  readonly text: Printed
  readonly unpaginated: Printed
  readonly html: Printed
}

/** The drafts of a profile, and everything that was found while they were made. */
export interface WrittenDrafts {
  readonly drafts: readonly WrittenDraft[]
  readonly findings: readonly Finding[]
}

/** Composes, prepares and prints every draft of a profile. Pure: the same input, the same bytes. */
export function composeDrafts(
  profile: Profile,
  templates: ReadonlyMap<string, Source>,
  files: ProfileFiles,
): WrittenDrafts {
  const findings: Finding[] = []
  const compositions: Composition[] = []
  const drafts = profile.facts.documents.flatMap(document => {
    const composition = compose({ profile, document, templates, files })
    compositions.push(composition)
    findings.push(...composition.findings)
    const written = write(profile, document, composition)
    findings.push(...written.findings)
    return written.draft ?? []
  })
  findings.push(...checkDocuments(profile, compositions))
  return { drafts, findings }
}

function write(
  profile: Profile,
  document: DocumentFacts,
  { draft }: Composition,
): { readonly draft?: WrittenDraft; readonly findings: readonly Finding[] } {
  const [year, month, day] = profile.facts.date.split('-').map(Number) as [number, number, number]
  const today = { year, month, day }
  const prepared = prepare(draft, { today })
  if (prepared.draft === undefined) return { findings: prepared.findings }
  const { paginated: text, unpaginated } = toTexts(prepared.draft, { today })
  return {
    draft: {
      name: docName(document),
      document,
      xml: toXml(draft),
      text,
      unpaginated,
      html: toHtml(prepared.draft),
    },
    findings: [...prepared.findings, ...text.findings],
  }
}
