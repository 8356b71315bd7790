import type { ReadingFacts, Subject, SubjectKind } from '../../model/index.js'
import { collectConversations } from './conversation/conversations.js'
import { readConversations } from './conversation/read-conversations.js'
import { readImapTranscript } from './imap/read-imap-transcript.js'
import { readMessages } from './message/read-messages.js'
import { readSmtpTranscript } from './smtp/read-smtp-transcript.js'
import { sniffKind } from './sniff-kind.js'

/** How one kind of evidence is read. To add a kind: one schema, one reader, one line below. */
export interface SubjectReader {
  /** Endings of file names that say it, lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Reads every subject in a file; broken input gives subjects with facts about what is broken. */
  readonly read: (octets: Uint8Array, path: string, options: ReadOptions) => Iterable<Subject>
}

/** What a profile adds to the reading of its evidence; everything of it can be missing. */
export type ReadOptions = Partial<ReadingFacts>

/** The readers by kind. */
export const subjects: Readonly<Record<SubjectKind, SubjectReader>> = {
  message: { extensions: ['.eml', '.mail', '.msg', '.mbox', '.mmdf'], read: readMessages },
  'smtp-session': { extensions: ['.smtp'], read: readSmtpTranscript },
  'lmtp-session': { extensions: ['.lmtp'], read: readSmtpTranscript },
  'imap-session': { extensions: ['.imap'], read: readImapTranscript },
  // No ending says it: a mailbox is messages first, and the conversations among them are read besides.
  conversation: { extensions: [], read: readConversations },
}

/** Gives the kind that a file's name or its first octets say, or undefined. */
export function kindOf(path: string, head?: Uint8Array): SubjectKind | undefined {
  const name = path.toLowerCase()
  // The keys of the table are kinds.
  for (const [kind, reader] of Object.entries(subjects))
    if (reader.extensions.some(extension => name.endsWith(extension))) return kind as SubjectKind
  return head === undefined ? undefined : sniffKind(head)
}

/** Reads the subjects of a file whose kind is known. */
export function readSubjects(
  kind: SubjectKind,
  octets: Uint8Array,
  path: string,
  options: ReadOptions = {},
): readonly Subject[] {
  return [...subjects[kind].read(octets, path, options)]
}

/** Gives each subject, and after it what it carried. */
export function* withCarried(read: Iterable<Subject>): Generator<Subject> {
  for (const subject of read) {
    yield subject
    if (subject.carried !== undefined) yield* subject.carried()
  }
}

/**
 * Reads everything that a file shows: the subjects of its kind (of a message, where nothing tells the
 * kind), what they carried, and the conversations among its messages.
 */
export function readEvidence(
  octets: Uint8Array,
  path: string,
  options: ReadOptions = {},
): readonly Subject[] {
  const kind = kindOf(path, octets) ?? 'message'
  const read = [...withCarried(readSubjects(kind, octets, path, options))]
  const conversations = collectConversations(options.conversation)
  for (const subject of read) conversations.add(subject)
  return [...read, ...conversations.subjects()]
}
