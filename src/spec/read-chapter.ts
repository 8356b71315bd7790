import {
  type Basis,
  type Chapter,
  type Example,
  type Finding,
  type Json,
  keywordsIn,
  perObjectLast,
  type Rule,
  readCitation,
  type Schema,
  type SubjectKind,
  subjectKinds,
} from '../model/index.js'
import type { YamlFile } from './read-yaml.js'
import { fault } from './reasons.js'

/** A chapter and what is wrong with its file. Rules that could not be read are missing from it. */
export interface ChapterRead {
  readonly chapter: Chapter | undefined
  readonly findings: readonly Finding[]
}

type Fields = Readonly<Record<string, Json | undefined>>

/**
 * Makes a chapter of a rule file that was read. Its form against the dialect is checked elsewhere;
 * here everything that can be read is, and a sentence without exactly one keyword is a finding.
 */
export function readChapter(
  file: YamlFile,
  name: string,
  examples: ReadonlyMap<string, readonly Example[]>,
): ChapterRead {
  const ids = Object.keys(fields(fields(file.value).$defs))
  return readWith(file, name, ...ids.flatMap(id => examples.get(id) ?? []))
}

/** Reads a chapter whose rules have these examples; if nothing has changed, it is the same object. */
const readWith = perObjectLast(readAnew)

function readAnew(file: YamlFile, name: string, ...examples: Example[]): ChapterRead {
  const top = fields(file.value)
  const subject = subjectKinds.find(kind => kind === top['x-subject'])
  if (subject === undefined) return { chapter: undefined, findings: [] }
  const id = String(top.$id ?? '')
  const read = Object.entries(fields(top.$defs))
    .filter(([, definition]) => fields(definition)['x-rule'] !== undefined)
    .map(([ruleId, definition]) => readRule(ruleId, fields(definition)))
  const chapter: Chapter = {
    name,
    id,
    title: String(top.title ?? name),
    subject,
    rules: read.flatMap(({ rule }) => rule ?? []),
    schema: top,
    path: file.path,
  }
  return { chapter, findings: read.flatMap(({ findings }) => findings) }

  function readRule(ruleId: string, definition: Fields): { rule?: Rule; findings: Finding[] } {
    const { 'x-rule': annotation, ...schema } = definition
    const says = fields(annotation)
    const text = String(says.text ?? '')
    const found = keywordsIn(text)
    const keyword = found[0]
    if (keyword === undefined || found.length > 1) {
      const place = file.locate(`/$defs/${ruleId}/x-rule/text`)
      const twice = found.map(each => each.keyword).join(' and ')
      return {
        findings: [
          keyword === undefined
            ? fault('keyword-missing', place, [])
            : fault('keyword-twice', place, [twice]),
        ],
      }
    }
    const rule: Rule = {
      id: ruleId,
      chapter: name,
      topic: String(says.topic ?? ''),
      subject: subject as SubjectKind,
      text,
      keyword: keyword.keyword,
      level: keyword.level,
      why: String(says.why ?? ''),
      role: String(says.role ?? ''),
      refs: list(says.refs).map(ref => readCitation(String(ref))),
      // The dialect admits only these words; anything else is reported there.
      basis: (says.basis ?? 'rfc') as Basis,
      ...optional('issue', says.issue),
      ...optional('cope', says.cope),
      ...optional('untestable', says.untestable),
      also: Object.fromEntries(
        Object.entries(fields(says.also)).map(([example, ids]) => [example, list(ids).map(String)]),
      ),
      // What is left of the definition is a schema: the dialect says so.
      schema: schema as Schema,
      ref: `${id}#/$defs/${ruleId}`,
      place: file.locateKey(`/$defs/${ruleId}`),
      examples: examples.filter(example => example.ruleId === ruleId),
    }
    return { rule, findings: [] }
  }
}

function fields(value: Json | undefined): Fields {
  // A JSON object has only JSON values.
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Fields)
    : {}
}

function list(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function optional<K extends string>(
  key: K,
  value: Json | undefined,
): { readonly [P in K]?: string } {
  // Only the one key is set, and only to a string.
  return (typeof value === 'string' ? { [key]: value } : {}) as { readonly [P in K]?: string }
}
