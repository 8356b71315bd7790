import { makePapers } from '../../document/compose/papers/papers.js'
import type { Finding, Profile } from '../../model/index.js'
import type { LoadedProfile } from '../load-profile.js'
import { readTemplates } from '../read-folder.js'
import type { EvidenceParts } from './build-evidence.js'
import { composeDrafts } from './compose-drafts.js'
import type { Files } from './write-files.js'

/** What building a profile gives: its files by path inside its folder of `out/`, and what was found. */
export interface Built {
  readonly files: Files
  readonly findings: readonly Finding[]
}

/**
 * Builds everything that is written from a profile, in memory: the same bytes on every machine. What
 * is made from the rules may be made elsewhere meanwhile.
 */
export async function buildProfile(
  { folder, subjectSchemas, findings: faults }: LoadedProfile,
  profile: Profile,
  evidenceOf: (parts: EvidenceParts) => Files | Promise<Files>,
): Promise<Built> {
  const isFaulty = faults.some(({ severity }) => severity === 'error')
  const evidence = evidenceOf({ root: folder.root, profile, subjectSchemas, isFaulty })
  const files = new Map<string, string>()
  const templates = readTemplates()
  const { drafts, findings } = composeDrafts(profile, templates, folder.files)
  for (const { name, xml, text, unpaginated, html } of drafts) {
    files.set(`${name}.xml`, xml.text)
    files.set(`${name}.txt`, text.text)
    files.set(`${name}.nopages.txt`, unpaginated.text)
    files.set(`${name}.html`, html.text)
  }
  const { papers, findings: paperFindings } = makePapers(profile, templates)
  for (const { path, text } of papers) files.set(`papers/${path}`, text)
  // What is only to be kept in mind is told by `check`, not at every build.
  const told = paperFindings.filter(({ severity }) => severity !== 'info')
  return { files: new Map([...files, ...(await evidence)]), findings: [...findings, ...told] }
}
