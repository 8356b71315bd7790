import {
  type Chapter,
  type Example,
  type Finding,
  type Json,
  type Place,
  type Profile,
  type ProfileFacts,
  perObject,
  perObjectLast,
  type Source,
} from '../model/index.js'
import type { Schemas } from './compile-schemas.js'
import { fileValidators } from './file-validators.js'
import { placeRules } from './place-rules.js'
import { type ProfileFolder, shownPath } from './profile-folder.js'
import { readChapter } from './read-chapter.js'
import { readYaml, type YamlFile } from './read-yaml.js'
import { fault } from './reasons.js'
import { withoutMisshapen } from './without-misshapen.js'

/** What reading a profile gives: as much of it as can be read, and everything that is wrong. */
export interface ProfileRead {
  readonly profile: Profile | undefined
  readonly findings: readonly Finding[]
  /** The YAML files by path inside the folder, for later checks that point into them. */
  readonly yaml: ReadonlyMap<string, YamlFile>
}

/** Is given each chapter as soon as it is read, so that work can begin while others are read. */
export type OnChapter = (chapter: Chapter, facts: ProfileFacts) => void

/** Prose, which a profile keeps as text. */
const sourceFolders = /^(drafts|papers)\//

/**
 * Reads a profile folder. One broken file never hides the others: what can be read is read, and each
 * fault is a finding at its file, line and column. The profile is undefined only when `profile.yaml`
 * itself is missing or is not YAML.
 */
export function readProfile(
  folder: ProfileFolder,
  schemas: Schemas,
  onChapter?: OnChapter,
): ProfileRead {
  const findings: Finding[] = []
  const yaml = new Map<string, YamlFile>()

  const text = (path: string): string | undefined => {
    const octets = folder.files.get(path)
    if (octets === undefined) return undefined
    const { text } = decoded(octets())
    if (text === undefined)
      findings.push(fault('file-not-text', endOfText(octets(), shownPath(folder, path)), []))
    return text
  }
  const load = (path: string): YamlFile | undefined => {
    const source = text(path)
    if (source === undefined) return undefined
    const file = readYaml(source, shownPath(folder, path))
    findings.push(...file.findings)
    yaml.set(path, file)
    return file
  }

  const validatorOf = fileValidators(schemas)
  const head = load('profile.yaml')
  if (head === undefined && !folder.files.has('profile.yaml'))
    findings.push(fault('file-missing', startOf(folder, 'profile.yaml'), ['profile.yaml']))
  const { faults, misshapen } = validatorOf('urn:profilewright:profile')
  const headFaults = head === undefined ? [] : faults(head)
  findings.push(...headFaults)

  const stated = withoutMisshapen(object(head?.value), head === undefined ? [] : misshapen(head))
  // What was of another shape than its schema asks for was taken out.
  const { conversation, ...others } = stated as Partial<ProfileFacts>
  const facts: ProfileFacts = {
    ...emptyFacts(folder.name),
    ...others,
    // Evidence is read by these facts, so that they are there whole or not at all.
    ...(conversation === undefined || headFaults.length > 0 ? {} : { conversation }),
  }
  const sources = new Map<string, Source>()
  for (const [path, octets] of folder.files) {
    if (!sourceFolders.test(path)) continue
    const source = text(path)
    if (source !== undefined) sources.set(path, sourceOf(octets, shownPath(folder, path), source))
  }

  const placed = placeRules(facts.documents, sources)
  const examples = readExamples(folder)
  const validateChapter = validatorOf('urn:profilewright:chapter')
  const chapters = chapterNames(folder, facts).flatMap(name => {
    const file = load(`rules/${name}.yaml`)
    if (file === undefined) {
      const place =
        head?.locate(`/chapters/${facts.chapters.indexOf(name)}`) ?? startOf(folder, 'profile.yaml')
      const path = `rules/${name}.yaml`
      if (!folder.files.has(path)) findings.push(fault('chapter-missing', place, [path]))
      return []
    }
    findings.push(...validateChapter.faults(file))
    const read = readChapter(file, name, examples)
    findings.push(...read.findings)
    if (read.chapter === undefined) return []
    const chapter = placed(read.chapter)
    onChapter?.(chapter, facts)
    return chapter
  })

  if (head?.value === undefined) return { profile: undefined, findings, yaml }
  const profile: Profile = {
    name: facts.name,
    folder: folder.root,
    facts,
    chapters,
    sources,
    locate: head.locate,
  }
  return { profile, findings, yaml }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

/** Gives the octets of a file as text, if they are: those that are given again are not decoded again. */
const decoded = perObject((octets: Uint8Array): { readonly text?: string } => {
  try {
    return { text: decoder.decode(octets) }
  } catch {
    return {}
  }
})

/** Gives the place of the first octet that is no part of a text in UTF-8. */
function endOfText(octets: Uint8Array, path: string): Place {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
  // What is no text was replaced, and comes out as other octets; an end in the middle comes out longer.
  const again = new TextEncoder().encode(lenient.decode(octets))
  const wrong = octets.findIndex((octet, index) => octet !== again[index])
  const before = octets.subarray(0, wrong === -1 ? octets.length : wrong)
  const lines = lenient.decode(before, { stream: true }).split('\n')
  return { path, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** Gives the source that a file is; one that has not changed is the same object. */
const sourceOf = perObjectLast(
  (_octets: () => Uint8Array, path: string, text: string): Source => ({ path, text }),
)

/** Chapters in the order of profile.yaml; files that it forgets come last, and `check` says so. */
function chapterNames(folder: ProfileFolder, facts: ProfileFacts): string[] {
  const files = [...folder.files.keys()].flatMap(
    path => /^rules\/([^/]+)\.yaml$/.exec(path)?.[1] ?? [],
  )
  return [...new Set([...facts.chapters, ...files])]
}

function readExamples(folder: ProfileFolder): ReadonlyMap<string, readonly Example[]> {
  const examples = new Map<string, Example[]>()
  for (const [path, octets] of folder.files) {
    if (!path.startsWith('examples/')) continue
    const example = readExample(octets, path, shownPath(folder, path))
    if (example === undefined) continue
    const known = examples.get(example.ruleId)
    if (known === undefined) examples.set(example.ruleId, [example])
    else known.push(example)
  }
  return examples
}

/** Gives the example that a file is; one that has not changed is the same object. */
const readExample = perObjectLast(
  (_octets: () => Uint8Array, path: string, shown: string): Example | undefined => {
    const match = /^examples\/([^/]+)\/((pass|fail)[^/]*)$/.exec(path)
    if (match === null) return undefined
    const [, ruleId, name, expect] = match as unknown as [string, string, string, 'pass' | 'fail']
    return { ruleId, name, path: shown, expect }
  },
)

function emptyFacts(name: string): ProfileFacts {
  return {
    name,
    title: name,
    date: '1970-01-01',
    chapters: [],
    roles: {},
    glossary: [],
    references: {},
    authors: [],
    documents: [],
    fields: {},
  }
}

function object(value: Json | undefined): object {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {}
}

function startOf(folder: ProfileFolder, path: string): Place {
  return { path: shownPath(folder, path), line: 1, column: 1 }
}
