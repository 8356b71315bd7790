/**
 * Facts about the work that a profile is brought to a standards body with: what papers state.
 * `schemas/profile.json` says what each of them means.
 */
export interface WorkFacts {
  readonly name: string
  readonly acronym: string
  readonly area: string
  /** Whether the BOF is to form a working group. */
  readonly forming: boolean
  readonly problem: string
  readonly goals: readonly string[]
  readonly nonGoals: readonly string[]
  /** What exists, must change, is new, and is implemented: the questions of the IAB and IESG. */
  readonly existing: readonly string[]
  readonly changes: readonly string[]
  readonly new: readonly string[]
  readonly implementations: readonly string[]
  readonly deliverables: readonly Deliverable[]
  readonly milestones: readonly Milestone[]
  readonly related: readonly RelatedWork[]
  readonly people: People
  readonly interest: readonly string[]
  readonly list: MailingList
  readonly session: Session
  readonly liaisons: readonly Liaison[]
  /** Where the questions that every BOF is asked are answered (RFC 5434, section 4). */
  readonly answers: readonly Answer[]
  /** The name of the meeting that is aimed at. */
  readonly meeting: string
  /** Deadlines of that meeting that were met: names of `meetingDates`. */
  readonly done: readonly string[]
  /** The person or role that mails are sent by. */
  readonly sender: Correspondent
}

export interface Deliverable {
  readonly title: string
  /** The source of the draft that it starts from: `profile.md`. */
  readonly document?: string
  /** What it is to become: *Proposed Standard*. */
  readonly status: string
  readonly about: string
}

export interface Milestone {
  /** `YYYY-MM`. */
  readonly date: string
  readonly text: string
}

export interface RelatedWork {
  readonly name: string
  readonly kind: 'group' | 'body' | 'document'
  readonly about: string
}

/** Roles; a name stands only where a person agreed to it. */
export interface People {
  readonly areaDirector: string
  readonly proponents: readonly Correspondent[]
  readonly chairs: readonly string[]
}

export interface Correspondent {
  readonly name: string
  readonly email: string
}

export interface MailingList {
  readonly address: string
  readonly archive: string
  readonly subscribe: string
  readonly about: string
}

/** The hour or two of the BOF itself. */
export interface Session {
  readonly minutes: number
  readonly attendance: number
  readonly conflicts: {
    readonly chairs: readonly string[]
    readonly technology: readonly string[]
    readonly participants: readonly string[]
  }
  readonly agenda: readonly AgendaItem[]
}

export interface AgendaItem {
  readonly title: string
  readonly minutes: number
  readonly who: string
  /** The source of the draft that is presented. */
  readonly document?: string
}

export type LiaisonPurpose = 'For information' | 'For comment' | 'For action' | 'In response'

/** A liaison statement (RFC 4053, section 2.2.1), without its body, which is a paper. */
export interface Liaison {
  /** The body is `papers/liaison-<id>.md`. */
  readonly id: string
  readonly title: string
  readonly from: string
  readonly fromContact: Correspondent
  readonly to: string
  readonly toContact: Correspondent
  readonly cc?: readonly Correspondent[]
  readonly purpose: LiaisonPurpose
  readonly deadline?: string
  readonly responseContact: Correspondent
  readonly technicalContact: Correspondent
  readonly attachments: readonly string[]
}

export interface Answer {
  readonly question: string
  /** Source of a draft or name of a paper, and where in it. */
  readonly where: string
}

/** A meeting of the IETF. */
export interface Meeting {
  readonly name: string
  readonly place?: string
  readonly start: string
  readonly end: string
  /** Whether the dates were read where they are published. */
  readonly confirmed: boolean
  /** Dates that the meeting published, by their names in `meetingDates`; they win over computed ones. */
  readonly published: Readonly<Record<string, string>>
}

/** A paper as it is written to a file. */
export interface Paper {
  readonly path: string
  readonly text: string
}
