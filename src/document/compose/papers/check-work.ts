import type { Finding, Profile, WorkFacts } from '../../../model/index.js'
import { meetingDates, meetingInReach, requestDeadline } from './deadlines.js'
import { longDate } from './facts-view.js'
import { fault } from './reasons.js'

/** Gives what the procedures of the IETF find wrong with the facts that the papers state. */
export function checkWork(profile: Profile, work: WorkFacts): readonly Finding[] {
  return [
    checkBof,
    checkAgenda,
    checkCharter,
    checkLiaisons,
    checkNames,
    checkMeeting,
    checkAddresses,
  ].flatMap(check => check(profile, work))
}

type WorkCheck = (profile: Profile, work: WorkFacts) => Finding[]

/** A BOF request has all that its form asks for, and a draft to talk about. */
const checkBof: WorkCheck = (profile, { acronym, session, people }) => {
  const findings: Finding[] = []
  if (!/^[!-~]{1,8}$/.test(acronym))
    findings.push(fault('acronym-form', profile.locate('/work/acronym'), acronym))
  if (profile.facts.documents.length === 0)
    findings.push(fault('bof-without-draft', profile.locate('/documents')))
  if (people.proponents.length === 0)
    findings.push(fault('bof-without-proponent', profile.locate('/work/people/proponents')))
  if (session.minutes !== 60 && session.minutes !== 120)
    findings.push(fault('bof-length', profile.locate('/work/session/minutes'), session.minutes))
  return findings
}

/** An agenda fits its slot and leaves time to the room. */
const checkAgenda: WorkCheck = (profile, { session }) => {
  const { agenda, minutes } = session
  const place = profile.locate('/work/session/agenda')
  if (agenda.length === 0) return [fault('agenda-missing', place)]
  const sum = agenda.reduce((total, item) => total + item.minutes, 0)
  const open = agenda
    .filter(({ who }) => who === 'all')
    .reduce((total, item) => total + item.minutes, 0)
  return [
    ...(sum > minutes ? [fault('agenda-too-long', place, sum, minutes)] : []),
    ...(open * 3 < minutes ? [fault('agenda-short-discussion', place, open, minutes)] : []),
    ...agenda.flatMap(({ document }, i) =>
      unknownDocument(profile, document, `/work/session/agenda/${i}/document`),
    ),
  ]
}

/** A charter has milestones, in order, none of them gone by. */
const checkCharter: WorkCheck = (profile, { milestones, deliverables, forming }) => {
  const findings: Finding[] = []
  if (forming && milestones.length === 0)
    findings.push(fault('charter-without-milestones', profile.locate('/work/milestones')))
  for (const [index, { date, text }] of milestones.entries()) {
    const place = profile.locate(`/work/milestones/${index}/date`)
    const before = milestones[index - 1]
    if (before !== undefined && date < before.date)
      findings.push(fault('milestone-order', place, text, longDate(date)))
    if (date < profile.facts.date.slice(0, 7))
      findings.push(fault('milestone-past', place, text, longDate(date)))
  }
  return [
    ...findings,
    ...deliverables.flatMap(({ document }, i) =>
      unknownDocument(profile, document, `/work/deliverables/${i}/document`),
    ),
  ]
}

/** A liaison statement that asks for something says until when, and has a body. */
const checkLiaisons: WorkCheck = (profile, { liaisons }) =>
  liaisons.flatMap(({ id, purpose, deadline }, index) => {
    const at = `/work/liaisons/${index}`
    const body = `papers/liaison-${id}.md`
    const asks = purpose === 'For action' || purpose === 'For comment'
    return [
      ...(asks && deadline === undefined
        ? [fault('liaison-deadline-missing', profile.locate(at), purpose)]
        : []),
      ...(deadline !== undefined && deadline < profile.facts.date
        ? [fault('liaison-deadline-past', profile.locate(`${at}/deadline`), longDate(deadline))]
        : []),
      ...(profile.sources.has(body)
        ? []
        : [fault('liaison-body-missing', profile.locate(at), body)]),
    ]
  })

/** Words that say where a document comes from, which only that body may say. */
const sourceWords = [
  'ietf',
  'irtf',
  'iab',
  'iana',
  'iesg',
  'ietfadmin',
  'rfc',
  'editorial',
  'rswg',
  'rsab',
]
const statusWords = ['rfc', 'std', 'bcp', 'standard', 'standards', 'final', 'proposed', 'approved']

/** Draft names keep to the rules for names; their length is in the schema of the facts. */
const checkNames: WorkCheck = profile =>
  profile.facts.documents.flatMap(({ name, workgroup }, index) => {
    const place = profile.locate(`/documents/${index}/name`)
    const [, author = '', ...subject] = name.split('-')
    const status = subject.find(word => statusWords.includes(word))
    return [
      ...(sourceWords.includes(author) && workgroup === undefined
        ? [fault('draft-name-source', place, name, author)]
        : []),
      ...(status === undefined ? [] : [fault('draft-name-status', place, name, status)]),
    ]
  })

/** The meeting that is aimed at is known, and a BOF can still be requested for it. */
const checkMeeting: WorkCheck = (profile, work) => {
  const { meetings = [], date } = profile.facts
  const meeting = meetings.find(({ name }) => name === work.meeting)
  const place = profile.locate('/work/meeting')
  const known = new Set(meetingDates.map(({ id }) => id))
  const unknown = meetings.flatMap(({ published }, index) =>
    Object.keys(published)
      .filter(name => !known.has(name))
      .map(name =>
        fault('meeting-date-unknown', profile.locate(`/meetings/${index}/published/${name}`), name),
      ),
  )
  const strange = work.done
    .filter(name => !known.has(name))
    .map(name => fault('meeting-date-unknown', profile.locate('/work/done'), name))
  if (meeting === undefined)
    return [...unknown, ...strange, fault('meeting-unknown', place, work.meeting)]
  const deadline = requestDeadline(meeting)
  if (deadline >= date || work.done.includes('bofprelimcutoff')) return [...unknown, ...strange]
  const next = meetingInReach(meetings, date)
  const advice = next === undefined ? 'no later meeting is known' : `${next.name} is in reach`
  return [
    ...unknown,
    ...strange,
    fault('meeting-too-late', place, meeting.name, longDate(deadline), advice),
  ]
}

/** Addresses that stand for ones which are not known yet are told before anything is sent. */
const checkAddresses: WorkCheck = (profile, work) => {
  const addresses: [string, string][] = [
    ['/work/sender', work.sender.email],
    ['/work/list/address', work.list.address],
    ...work.people.proponents.map(({ email }, i): [string, string] => [
      `/work/people/proponents/${i}`,
      email,
    ]),
    ...work.liaisons.flatMap(({ fromContact, toContact }, i): [string, string][] => [
      [`/work/liaisons/${i}/fromContact`, fromContact.email],
      [`/work/liaisons/${i}/toContact`, toContact.email],
    ]),
  ]
  return addresses
    .filter(([, address]) => /[@.](example|invalid|test)(\.(com|net|org))?$/i.test(address))
    .map(([pointer, address]) => fault('placeholder-address', profile.locate(pointer), address))
}

function unknownDocument(profile: Profile, source: string | undefined, pointer: string): Finding[] {
  return source === undefined ||
    profile.facts.documents.some(document => document.source === source)
    ? []
    : [fault('document-unknown', profile.locate(pointer), source)]
}
