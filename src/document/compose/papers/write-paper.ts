import {
  defined,
  type Finding,
  type Liaison,
  type Paper,
  type Place,
  type Profile,
  type Source,
  type WorkFacts,
} from '../../../model/index.js'
import { bofRequestData } from './bof-request.js'
import type { View } from './facts-view.js'
import { liaisonForm } from './liaison-form.js'
import { mailbox, message } from './mail.js'
import { plainText } from './plain-text.js'
import { fault } from './reasons.js'
import { slideDeck } from './slide-deck.js'

/** A paper to be made. */
export interface Making {
  readonly name: string
  readonly source: Source
  readonly profile: Profile
  readonly work: WorkFacts
  readonly view: View
}

/** What writing a paper gives. */
export interface Made {
  readonly papers: readonly Paper[]
  readonly findings: readonly Finding[]
}

/** A paper whose gaps are filled: lines `Name: value` before it, and the Markdown below. */
export interface Worded extends Making {
  readonly fields: ReadonlyMap<string, string>
  readonly markdown: string
}

/** Writes a paper in the form in which it is handed in, as its name says. */
export function writePaper(worded: Worded): Made {
  const write = writers.find(([pattern]) => pattern.test(worded.name))?.[1] ?? page
  return write(worded)
}

type Writer = (worded: Worded) => Made

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

/** Gives Markdown without blanks at line ends, and with no more than one empty line. */
export function tidied(markdown: string): string {
  return `${markdown
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}
