import {
  docName,
  type Finding,
  months,
  type Profile,
  rulesOf,
  type Source,
  type WorkFacts,
} from '../../../model/index.js'
import { word } from '../templates.js'
import { type Deadline, deadlinesOf, expiryOf } from './deadlines.js'
import { fault } from './reasons.js'

/** The facts of a profile in the form in which papers name them: `{{document.profile.docname}}`. */
export type FactsView = Readonly<Record<string, unknown>>

/** Facts, and tables of them that templates word. */
export interface View {
  readonly facts: FactsView
  readonly deadlines: readonly Deadline[]
  readonly findings: readonly Finding[]
}

/** Gives what the papers of a profile can state. */
export function viewOf(
  profile: Profile,
  work: WorkFacts,
  templates: ReadonlyMap<string, Source>,
): View {
  const { title, name, date, documents } = profile.facts
  const meeting = profile.facts.meetings?.find(each => each.name === work.meeting)
  const deadlines = meeting === undefined ? [] : deadlinesOf(meeting)
  const drafts = documents.map(document => documentView(document, date))
  const base = {
    profile: { name, title, date: longDate(date) },
    rules: countsOf(profile),
    document: Object.fromEntries(drafts.map(draft => [draft.key, draft])),
    documents: drafts,
    work: workView(work, drafts),
    meeting:
      meeting === undefined
        ? {}
        : {
            name: meeting.name,
            start: longDate(meeting.start),
            end: longDate(meeting.end),
            days: daysOf(meeting.start, meeting.end),
            place: meeting.place ?? 'place to be announced',
            note: meeting.confirmed ? '' : ', dates to be confirmed',
          },
    dates: Object.fromEntries(deadlines.map(({ id, date }) => [id, longDate(date)])),
    deadlines: deadlines.map(each => ({ ...each, date: longDate(each.date) })),
  }
  const findings: Finding[] = []
  const parts: Record<string, string> = {}
  for (const [key, template] of templates) {
    if (!key.startsWith(partPrefix)) continue
    const wording = word(template, base)
    if (wording.fault === undefined) parts[key.slice(partPrefix.length)] = wording.markdown.trim()
    else findings.push(fault('paper-fault', wording.place, wording.fault))
  }
  return { facts: { ...base, parts }, deadlines, findings }
}

/** Templates of this name word a part of papers: `paper-agenda.md.hbs` gives `{{parts.agenda}}`. */
const partPrefix = 'paper-'

/** Gives the days of a meeting: *13 to 19 March 2027*. */
function daysOf(start: string, end: string): string {
  const [first, last] = [longDate(start), longDate(end)]
  return start.slice(0, 7) === end.slice(0, 7)
    ? `${Number(start.slice(8))} to ${last}`
    : `${first} to ${last}`
}

/** Gives `2027-01-15` as *15 January 2027*, and `2027-01` as *January 2027*. */
export function longDate(date: string): string {
  const [year = '', month = '', day] = date.split('-')
  const name = months[Number(month) - 1] ?? ''
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

type DocumentView = ReturnType<typeof documentView>

function documentView(document: Profile['facts']['documents'][number], posted: string) {
  const { source, name, revision, title, abbrev, category } = document
  return {
    key: source.replace(/\.md$/, ''),
    source,
    name,
    revision,
    docname: docName(document),
    title,
    abbrev,
    status: statuses[category],
    url: `https://datatracker.ietf.org/doc/${name}/`,
    expires: longDate(expiryOf(posted)),
  }
}

const statuses = {
  std: 'Standards Track',
  bcp: 'Best Current Practice',
  info: 'Informational',
  exp: 'Experimental',
} as const

function workView(work: WorkFacts, documents: readonly DocumentView[]) {
  const draftOf = (source: string | undefined): string =>
    documents.find(document => document.source === source)?.docname ?? ''
  let minute = 0
  const agenda = work.session.agenda.map((item, index) => {
    const from = minute
    minute += item.minutes
    return {
      ...item,
      number: index + 1,
      from: clock(from),
      to: clock(minute),
      draft: draftOf(item.document),
    }
  })
  return {
    ...work,
    status: work.forming ? 'WG forming' : 'not WG forming',
    milestones: work.milestones.map(each => ({ ...each, date: longDate(each.date) })),
    deliverables: work.deliverables.map(each => ({ ...each, draft: draftOf(each.document) })),
    session: {
      ...work.session,
      agenda,
      hours: work.session.minutes === 60 ? '1 hour' : `${work.session.minutes / 60} hours`,
      conflicts: {
        chairs: listed(work.session.conflicts.chairs),
        technology: listed(work.session.conflicts.technology),
        participants: listed(work.session.conflicts.participants),
      },
    },
    people: {
      ...work.people,
      chairs: listed(work.people.chairs),
      proponents: work.people.proponents.map(({ name, email }) => `${name} <${email}>`).join(', '),
    },
  }
}

function listed(items: readonly string[]): string {
  return items.length === 0 ? 'none known' : items.join(', ')
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function countsOf(profile: Profile) {
  const rules = rulesOf(profile)
  const having = (levels: readonly string[]): number =>
    rules.filter(({ level }) => levels.includes(level)).length
  return {
    total: rules.length,
    must: having(['MUST', 'MUST NOT']),
    should: having(['SHOULD', 'SHOULD NOT']),
    may: having(['MAY']),
    checked: rules.filter(({ untestable }) => untestable === undefined).length,
    untestable: rules.filter(({ untestable }) => untestable !== undefined).length,
    examples: rules.reduce((sum, { examples }) => sum + examples.length, 0),
    open: rules.filter(({ issue }) => issue !== undefined).length,
    chapters: profile.chapters.length,
  }
}
