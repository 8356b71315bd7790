import {
  compareTexts,
  defined,
  type Finding,
  type Liaison,
  type Paper,
  type Place,
  type Profile,
  type Source,
  type WorkFacts,
} from '../../../model/index.js'
import { word } from '../templates.js'
import { bofRequestData } from './bof-request.js'
import { calendarFile } from './calendar-file.js'
import { checkWork } from './check-work.js'
import { factIndex, factsIn } from './fact-uses.js'
import { type View, viewOf } from './facts-view.js'
import { liaisonForm } from './liaison-form.js'
import { mailbox, message } from './mail.js'
import { plainText } from './plain-text.js'
import { fault } from './reasons.js'
import { slideDeck } from './slide-deck.js'
import { staleFacts } from './stale-facts.js'

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

interface Making {
  readonly name: string
  readonly source: Source
  readonly profile: Profile
  readonly work: WorkFacts
  readonly view: View
}

interface Made {
  readonly papers: readonly Paper[]
  readonly findings: readonly Finding[]
}

/** A paper whose gaps are filled: lines `Name: value` before it, and the Markdown below. */
interface Worded extends Making {
  readonly fields: ReadonlyMap<string, string>
  readonly markdown: string
}

type Writer = (worded: Worded) => Made

function makePaper(making: Making): Made {
  const { name, source, view } = making
  const { fields, body, findings } = splitFields(source, view)
  const wording = word({ path: source.path, text: body }, view.facts)
  if (wording.fault !== undefined)
    return {
      papers: [],
      findings: [...findings, fault('paper-fault', wording.place, wording.fault)],
    }
  const writer = writers.find(([pattern]) => pattern.test(name))?.[1] ?? page
  const made = writer({ ...making, fields, markdown: wording.markdown.trimStart() })
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

/** A paper that is read as Markdown. */
const page: Writer = ({ name, markdown }) => ({
  papers: [{ path: `${name}.md`, text: tidied(markdown) }],
  findings: [],
})

/** The request for a BOF: the form, ready to paste, and its fields as data. */
const bofRequest: Writer = worded => ({
  papers: [
    ...page(worded).papers,
    { path: `${worded.name}.json`, text: bofRequestData(worded.profile, worded.work, worded.view) },
  ],
  findings: [],
})

/** A mail; the fields say to whom and on what. */
const mail: Writer = ({ name, fields, markdown, profile, work, source }) => {
  const missing = ['To', 'Subject'].filter(field => (fields.get(field) ?? '') === '')
  const start: Place = { path: source.path, line: 1, column: 1 }
  if (missing.length > 0)
    return {
      papers: [],
      findings: missing.map(field => fault('paper-header-missing', start, field)),
    }
  const cc = fields.get('Cc')
  const text = message({
    from: work.sender,
    to: fields.get('To') ?? '',
    ...defined({ cc }),
    subject: fields.get('Subject') ?? '',
    date: profile.facts.date,
    name: `${name}.${profile.name}`,
    body: plainText(markdown),
  })
  return { papers: [{ path: `${name}.eml`, text }], findings: [] }
}

/** A liaison statement: the form of RFC 4053, and the mail that carries it. */
const liaison: Writer = ({ name, markdown, profile, work, source }) => {
  const id = name.slice('liaison-'.length)
  const statement = work.liaisons.find(each => each.id === id)
  if (statement === undefined)
    return {
      papers: [],
      findings: [fault('liaison-unknown', { path: source.path, line: 1, column: 1 }, id)],
    }
  const form = liaisonForm(statement, profile.facts.date, plainText(markdown))
  const text = message({
    from: statement.fromContact,
    to: mailbox(statement.toContact),
    ...ccOf(statement),
    subject: `Liaison statement: ${statement.title}`,
    date: profile.facts.date,
    name: `${name}.${profile.name}`,
    body: form,
  })
  return {
    papers: [
      { path: `${name}.txt`, text: form },
      { path: `${name}.eml`, text },
    ],
    findings: [],
  }
}

function ccOf({ cc = [] }: Liaison): { cc?: string } {
  return cc.length === 0 ? {} : { cc: cc.map(mailbox).join(', ') }
}

const slides: Writer = ({ name, markdown, work, view }) => {
  const meeting = view.facts.meeting as { readonly name?: string }
  const footer = [work.acronym, meeting.name ?? ''].filter(part => part !== '').join(' · ')
  return {
    papers: [{ path: `${name}.html`, text: slideDeck(work.name, footer, markdown) }],
    findings: [],
  }
}

/** How a paper is written, by its name. */
const writers: readonly (readonly [RegExp, Writer])[] = [
  [/^bof-request$/, bofRequest],
  [/^mail-/, mail],
  [/^liaison-/, liaison],
  [/^slides/, slides],
]

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

function tidied(markdown: string): string {
  return `${markdown
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
