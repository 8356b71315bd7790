import type { ConversationFacts } from './conversation.js'
import type { Meeting, WorkFacts } from './paper.js'
import type { Place } from './place.js'
import type { Chapter, Rule } from './rule.js'

/**
 * A profile as it was read: facts, rules, prose. Whatever could not be read is missing from it and
 * stands in the findings that came with it.
 */
export interface Profile {
  readonly name: string
  /** The folder as the user named it; the paths of all places begin with it. */
  readonly folder: string
  readonly facts: ProfileFacts
  readonly chapters: readonly Chapter[]
  /** Everything under `drafts/` and `papers/`, by path relative to the profile's folder. */
  readonly sources: ReadonlyMap<string, Source>
  /** The place of the value at a JSON pointer in `profile.yaml`, or of its nearest parent. */
  readonly locate: (pointer: string) => Place
}

/**
 * The files of a profile by path inside its folder, with `/`, sorted by path. Each is read when it is
 * first asked for; one that has not changed is the same function, which gives the same octets.
 */
export type ProfileFiles = ReadonlyMap<string, () => Uint8Array>

/** A text file of a profile. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** Everything that `profile.yaml` states; `schemas/profile.json` says what each fact means. */
export interface ProfileFacts {
  readonly name: string
  readonly title: string
  /** The date of the documents, `YYYY-MM-DD`: never the clock's, so that builds repeat. */
  readonly date: string
  /** Chapter names in reading order: the files `rules/<name>.yaml`. */
  readonly chapters: readonly string[]
  readonly roles: Readonly<Record<string, Role>>
  readonly glossary: readonly Term[]
  readonly references: Readonly<Record<string, Reference>>
  readonly authors: readonly Author[]
  readonly documents: readonly DocumentFacts[]
  /** Lower-case names of the profile's own header fields, and the syntax by which to read them. */
  readonly fields: Readonly<Record<string, string>>
  /** How messages belong together, where the profile has rules about that. */
  readonly conversation?: ConversationFacts
  /** The work that papers propose, and the meetings at which it can be proposed. */
  readonly work?: WorkFacts
  readonly meetings?: readonly Meeting[]
  /** Any further facts that papers state, as `schemas/profile.json` has them. */
  readonly [fact: string]: unknown
}

export interface Role {
  readonly name: string
  /** A few letters for tables: RR. */
  readonly short?: string
  readonly meaning: string
}

export interface Term {
  readonly term: string
  readonly meaning: string
}

export interface Author {
  readonly fullname?: string
  readonly organization: string
  readonly email?: string
  readonly uri?: string
}

/** Bibliographic facts of one reference. */
export interface Reference {
  readonly title: string
  readonly authors: readonly ReferenceAuthor[]
  /** `YYYY-MM` or `YYYY-MM-DD` or `YYYY`. */
  readonly date?: string
  /** Series name to number: `{RFC: 2920, STD: 60}`, in print order. */
  readonly series?: Readonly<Record<string, string | number>>
  readonly doi?: string
  readonly url?: string
  /** What else a reader needs to find it: `Release 6`. */
  readonly note?: string
  /** The documents of a BCP, STD or FYI, of which nothing more than the address is told. */
  readonly members?: readonly Reference[]
  /** Where the lists put it, if not by the rule that requirements above MAY make it normative. */
  readonly use?: 'normative' | 'informative'
}

export interface ReferenceAuthor {
  readonly surname?: string
  readonly initials?: string
  readonly organization?: string
  readonly role?: 'editor'
}

/** An Internet-Draft that the profile generates. */
export interface DocumentFacts {
  /** Markdown file under `drafts/`. */
  readonly source: string
  /** File name without revision: `draft-profilewright-mms-profile`. */
  readonly name: string
  /** Two digits. */
  readonly revision: string
  readonly title: string
  readonly abbrev: string
  readonly category: 'std' | 'bcp' | 'info' | 'exp'
  readonly area?: string
  readonly workgroup?: string
  readonly keywords?: readonly string[]
}

/** What a profile adds to the reading of its evidence. */
export interface ReadingFacts {
  /** Lower-case names of the profile's own header fields, and the syntax of each. */
  readonly fields: Readonly<Record<string, string>>
  readonly conversation?: ConversationFacts
}

/** Gives what a profile adds to the reading of its evidence, and nothing else of it. */
export function readingFacts({ fields, conversation }: ReadingFacts): ReadingFacts {
  return conversation === undefined ? { fields } : { fields, conversation }
}

/** Gives all rules of a profile in reading order. */
export function rulesOf(profile: Pick<Profile, 'chapters'>): readonly Rule[] {
  return profile.chapters.flatMap(chapter => chapter.rules)
}
