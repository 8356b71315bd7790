import {
  compareTexts,
  type Finding,
  type Paper,
  type Profile,
  type Source,
  type WorkFacts,
} from '../../../model/index.js'
import { word } from '../templates.js'
import { calendarFile } from './calendar-file.js'
import { checkWork } from './check-work.js'
import { factIndex, factsIn } from './fact-uses.js'
import { type View, viewOf } from './facts-view.js'
import { fault } from './reasons.js'
import { staleFacts } from './stale-facts.js'
import { type Made, type Making, tidied, writePaper } from './write-paper.js'

/** The papers of a profile, and everything that is wrong with them. */
export interface Papers {
  readonly papers: readonly Paper[]
  readonly findings: readonly Finding[]
  /** For each fact, the papers that state it. */
  readonly uses: ReadonlyMap<string, readonly string[]>
}

/**
 * Makes the papers of a profile: the facts of `profile.yaml` put into the gaps of `papers/*.md`, each
 * printed in the form in which it is handed in. Pure: the same facts give the same bytes.
 */
export function makePapers(profile: Profile, templates: ReadonlyMap<string, Source>): Papers {
  const { work } = profile.facts
  const uses = new Map<string, string[]>()
  if (work === undefined) return { papers: [], findings: [], uses }
  const view = viewOf(profile, work, templates)
  const findings: Finding[] = [...checkWork(profile, work), ...view.findings]
  const papers: Paper[] = []
  for (const [path, source] of profile.sources) {
    const name = /^papers\/([a-z0-9-]+)\.md$/.exec(path)?.[1]
    if (name === undefined) continue
    const made = makePaper({ name, source, profile, work, view })
    papers.push(...made.papers)
    findings.push(...made.findings, ...staleFacts(source, profile))
    for (const fact of factsIn(source)) uses.set(fact, [...(uses.get(fact) ?? []), name])
  }
  papers.push(...calendar(profile, work, view), factIndex(uses, view.facts))
  return { papers: papers.sort((a, b) => compareTexts(a.path, b.path)), findings, uses }
}

function makePaper(making: Making): Made {
  const { source, view } = making
  const { fields, body, findings } = splitFields(source, view)
  const wording = word({ path: source.path, text: body }, view.facts)
  if (wording.fault !== undefined)
    return {
      papers: [],
      findings: [...findings, fault('paper-fault', wording.place, wording.fault)],
    }
  const made = writePaper({ ...making, fields, markdown: wording.markdown.trimStart() })
  return { papers: made.papers, findings: [...findings, ...made.findings] }
}

/**
 * Gives the fields between two lines `---` at the top of a paper, each worded by itself, so that no
 * fact can begin a field of its own; and the text below them, at the lines where it stands.
 */
function splitFields({ path, text }: Source, { facts }: View) {
  const fields = new Map<string, string>()
  const findings: Finding[] = []
  const lines = text.split('\n')
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1
  if (end < 0) return { fields, body: text, findings }
  for (const [index, line] of lines.slice(1, end).entries()) {
    const [, name, value] = /^([A-Z][A-Za-z-]*): *(.*)$/.exec(line) ?? []
    if (name === undefined || value === undefined)
      findings.push(fault('paper-header', { path, line: index + 2, column: 1 }, line))
    else {
      const wording = word({ path, text: '\n'.repeat(index + 1) + value }, facts)
      if (wording.fault === undefined) fields.set(name, wording.markdown.trim())
      else findings.push(fault('paper-fault', wording.place, wording.fault))
    }
  }
  const body = lines.map((line, index) => (index <= end ? '' : line)).join('\n')
  return { fields, body, findings }
}

/** The deadlines of the meeting that is aimed at, to read and to subscribe to. */
function calendar(profile: Profile, work: WorkFacts, { facts, deadlines }: View): Paper[] {
  const { date } = profile.facts
  const parts = facts.parts as Readonly<Record<string, string>>
  return [
    {
      path: 'calendar.ics',
      text: calendarFile(`${work.acronym} at ${work.meeting}`, deadlines, date),
    },
    {
      path: 'calendar.md',
      text: tidied(`# ${work.acronym}: deadlines for ${work.meeting}\n\n${parts.calendar ?? ''}`),
    },
  ]
}
