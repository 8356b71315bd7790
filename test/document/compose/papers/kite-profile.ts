import { readTemplates } from '../../../../src/cli/read-folder.js'
import { makePapers, type Papers } from '../../../../src/document/compose/papers/papers.js'
import type { Profile } from '../../../../src/model/index.js'
import { readProfile } from '../../../../src/spec/read-profile.js'
import { folderOf, schemas } from '../../../profile-of.js'

/** A profile with every fact that papers state, each once and easy to recognize. */
export const kiteFiles: Readonly<Record<string, string>> = {
  'profile.yaml': `name: kite
title: Kites over Mail
date: 2000-11-20
chapters: [kite]
authors: [{ organization: Example }]
documents:
  - { source: kite.md, name: draft-example-kite, revision: "01", title: A Profile of Kites for Mail, abbrev: Kites, category: std }
roles:
  server: { name: server, meaning: It answers. }
glossary: []
references:
  RFC2920: { title: SMTP Service Extension for Command Pipelining, authors: [{ organization: A }], date: 2000-09, series: { RFC: 2920 } }
work:
  name: Kites in Mail
  acronym: kites
  area: Applications
  forming: true
  problem: Kites get lost.
  goals: [Find them.]
  nonGoals: [Build them.]
  existing: [Mail exists.]
  changes: [None is needed.]
  new: [None is new.]
  implementations: [One exists.]
  deliverables: [{ title: The profile, document: kite.md, status: Proposed Standard, about: It says how. }]
  milestones: [{ date: 2001-03, text: First draft }, { date: 2001-07, text: Last call }]
  related: [{ name: wind, kind: group, about: It blows. }]
  people:
    areaDirector: to be named
    proponents: [{ name: Proponents, email: kites@ietf.org }]
    chairs: [to be named]
  interest: [Some was shown.]
  list: { address: kites@ietf.org, archive: "https://ietf.org/kites", subscribe: "https://ietf.org/kites/in", about: About kites. }
  session:
    minutes: 60
    attendance: 20
    conflicts: { chairs: [], technology: [wind], participants: [] }
    agenda:
      - { title: The problem, minutes: 30, who: proponents, document: kite.md }
      - { title: Discussion, minutes: 30, who: all }
  liaisons:
    - id: club
      title: Review of kites
      from: Proponents
      fromContact: { name: Proponents, email: kites@ietf.org }
      to: The Club
      toContact: { name: "Club, The", email: club@ietf.org }
      purpose: For comment
      deadline: 2001-02-01
      responseContact: { name: List, email: kites@ietf.org }
      technicalContact: { name: List, email: kites@ietf.org }
      attachments: []
  answers: [{ question: Is the problem clear?, where: Draft }]
  meeting: IETF 50
  done: []
  sender: { name: "Kite Flyers, Inc.", email: kites@ietf.org }
meetings:
  - { name: IETF 49, start: 2000-12-10, end: 2000-12-15, confirmed: true, published: {} }
  - { name: IETF 50, start: 2001-03-18, end: 2001-03-23, confirmed: true, published: {} }
`,
  'rules/kite.yaml': `$schema: urn:profilewright:rules
$id: urn:profilewright:kite:kite
title: Kites
x-subject: message
$defs:
  fly-high:
    x-rule: { topic: height, text: A server MUST fly high., why: It sees more., role: server, refs: [RFC2920], untestable: Nobody measures it. }
`,
  'papers/bof-request.md': '# Name: {{work.name}} ({{work.acronym}})\n\n{{parts.agenda}}\n',
  'papers/charter.md':
    '# Charter\n\n{{parts.milestones}}\n\n{{parts.deliverables}}\n\n{{parts.related}}\n',
  'papers/mail-call.md':
    '---\nTo: {{work.list.address}}\nSubject: {{work.acronym}} at {{meeting.name}}\n---\nHello,\n\n{{parts.documents}}\n\nThere are {{rules.total}} rules. Drafts are due on {{dates.idcutoff}}.\n',
  'papers/liaison-club.md': 'Please comment on {{document.kite.docname}}.\n',
  'papers/slides.md': '# {{work.name}}\n\nAt {{meeting.name}}\n\n## One <slide>\n\n- a & b\n',
}

const templates = readTemplates()

/** Reads the profile with some of its text replaced, and fails on text that is not there. */
export function kiteProfile(...changes: readonly (readonly [string, string, string])[]): Profile {
  const files: Record<string, string> = { ...kiteFiles }
  for (const [path, from, to] of changes) {
    const before = files[path] ?? ''
    if (!before.includes(from)) throw new Error(`${path} does not have ${from}`)
    files[path] = from === '' ? to : before.replace(from, to)
  }
  const read = readProfile(folderOf(files, 'kite'), schemas)
  if (read.profile === undefined || read.findings.length > 0)
    throw new Error(read.findings.map(({ reason }) => reason).join('\n'))
  return read.profile
}

/** Makes the papers of the profile with changes. */
export function kitePapers(...changes: readonly (readonly [string, string, string])[]): Papers {
  return makePapers(kiteProfile(...changes), templates)
}

/** Gives the text of a paper, which must be there. */
export function paper({ papers }: Papers, path: string): string {
  const found = papers.find(each => each.path === path)
  if (found === undefined) throw new Error(`no paper ${path}`)
  return found.text
}
