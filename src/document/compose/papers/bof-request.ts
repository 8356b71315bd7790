import { docName, type Profile, type WorkFacts } from '../../../model/index.js'
import type { View } from './facts-view.js'

/** Gives the fields of the data tracker's BOF request form as JSON, for tools that fill it in. */
export function bofRequestData({ facts }: Profile, work: WorkFacts, { facts: view }: View): string {
  const { session, people, list } = work
  const meeting = view.meeting as { readonly name?: string }
  const data = {
    name: work.name,
    acronym: work.acronym,
    meeting: meeting.name ?? work.meeting,
    area: work.area,
    description: work.problem.trim(),
    status: work.forming ? 'WG forming' : 'not WG forming',
    responsibleAD: people.areaDirector,
    proponents: people.proponents,
    chairs: people.chairs,
    attendance: session.attendance,
    minutes: session.minutes,
    conflicts: session.conflicts,
    existing: work.existing,
    changes: work.changes,
    new: work.new,
    openSource: work.implementations,
    agenda: session.agenda,
    list: { address: list.address, archive: list.archive, subscribe: list.subscribe },
    drafts: facts.documents.map(document => ({ name: docName(document), title: document.title })),
  }
  return `${JSON.stringify(data, null, 2)}\n`
}
