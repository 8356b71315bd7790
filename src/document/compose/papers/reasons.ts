import { defined, type Finding, type Place, type Severity } from '../../../model/index.js'

/** The wording of every finding about papers, and how grave each is; `see` is the clause behind it. */
export const reasons = {
  'paper-fault': rule(
    'error',
    (fault: string) => `The paper cannot be worded: ${fault}`,
    undefined,
    'A gap names a fact of profile.yaml, {{work.name}}, and each block is closed: {{#each work.goals}} … {{/each}}.',
  ),
  'paper-header': rule(
    'error',
    (seen: string) => `Unexpected line ${seen} before the paper, expected Name: value`,
  ),
  'paper-header-missing': rule('error', (name: string) => `Missing line ${name} before the paper`),
  'stale-date': rule(
    'error',
    (seen: string) => `Unexpected date ${seen}, which is no fact of the profile`,
  ),
  'stale-draft': rule(
    'error',
    (seen: string, wanted: string) => `Unexpected draft ${seen}, expected ${wanted}`,
  ),
  'stale-count': rule(
    'error',
    (seen: string, wanted: number) => `Unexpected count ${seen}, expected ${wanted}`,
  ),
  'stale-reference': rule(
    'error',
    (seen: string) => `Unexpected ${seen}, which is no reference of the profile`,
  ),
  'stale-meeting': rule(
    'error',
    (seen: string) => `Unexpected ${seen}, which is no meeting of the profile`,
  ),
  'stale-title': rule(
    'error',
    (seen: string, wanted: string) => `Unexpected title ${seen}, expected ${wanted}`,
  ),
  'acronym-form': rule(
    'error',
    (seen: string) => `Unexpected acronym ${seen}, expected at most 8 printable ASCII characters`,
    'RFC 2418, Section 2.2',
  ),
  'bof-without-draft': rule(
    'error',
    () => 'The BOF request names no Internet-Draft',
    'RFC 5434, Section 2',
  ),
  'bof-without-proponent': rule(
    'error',
    () => 'The BOF request names no proponent, expected one to three',
    'BOF request form',
  ),
  'bof-length': rule(
    'error',
    (minutes: number) => `Unexpected length of ${minutes} minutes, expected 60 or 120`,
    'BOF request form',
  ),
  'agenda-missing': rule('error', () => 'The BOF has no agenda', 'RFC 2418, Section 2.4'),
  'agenda-too-long': rule(
    'error',
    (sum: number, slot: number) => `The agenda takes ${sum} minutes, expected at most ${slot}`,
    'RFC 2418, Section 2.4',
  ),
  'agenda-short-discussion': rule(
    'warning',
    (open: number, slot: number) =>
      `The agenda leaves ${open} of ${slot} minutes to the room, expected a third`,
    'RFC 5434, Section 6',
  ),
  'charter-without-milestones': rule(
    'error',
    () => 'The charter has no milestones',
    'RFC 2418, Section 2.2',
  ),
  'milestone-order': rule(
    'error',
    (text: string, date: string) => `Milestone ${text} is of ${date}, before the one above it`,
    'RFC 2418, Section 2.2',
  ),
  'milestone-past': rule(
    'error',
    (text: string, date: string) =>
      `Milestone ${text} is of ${date}, before the date of the profile`,
    'RFC 2418, Section 2.2',
  ),
  'liaison-deadline-missing': rule(
    'error',
    (purpose: string) => `A liaison statement ${purpose.toLowerCase()} has no deadline`,
    'RFC 4053, Section 2.2.1',
  ),
  'liaison-deadline-past': rule(
    'error',
    (deadline: string) =>
      `The deadline ${deadline} of the liaison statement is before the date of the profile`,
    'RFC 4053, Section 2.2.1',
  ),
  'liaison-body-missing': rule(
    'error',
    (path: string) => `Missing file ${path}, the body of a liaison statement`,
    'RFC 4053, Section 2.2.1',
  ),
  'liaison-unknown': rule(
    'error',
    (id: string) => `The profile states no liaison ${id}`,
    'RFC 4053, Section 2.2.1',
  ),
  'draft-name-source': rule(
    'error',
    (name: string, word: string) => `Draft name ${name} claims to come from ${word}`,
    'Naming your Internet-Draft',
  ),
  'draft-name-status': rule(
    'error',
    (name: string, word: string) => `Draft name ${name} implies a status by ${word}`,
    'Naming your Internet-Draft',
  ),
  'document-unknown': rule('error', (source: string) => `The profile has no document ${source}`),
  'meeting-unknown': rule('error', (name: string) => `The profile states no meeting ${name}`),
  'meeting-too-late': rule(
    'error',
    (name: string, date: string, next: string) =>
      `BOFs at ${name} had to be requested by ${date}; ${next}`,
    'RFC 5434, Section 2',
  ),
  'meeting-date-unknown': rule('error', (name: string) => `Unknown deadline ${name}`),
  'submission-date': rule(
    'error',
    (date: string, today: string) =>
      `The drafts are dated ${date}, expected at most 3 days from ${today}`,
    'idnits DOC_DATE_IN_PAST',
  ),
  'submission-closed': rule(
    'error',
    (meeting: string, cutoff: string, reopen: string) =>
      `Submission is closed for ${meeting} after ${cutoff}, and opens on ${reopen}`,
  ),
  'placeholder-address': rule(
    'info',
    (address: string) => `Address ${address} is a placeholder: put the real one before sending`,
    'RFC 2606, Section 3',
  ),
} as const

/** The names of the checks of papers. */
export type PaperReason = keyof typeof reasons

/** Builds the finding of a check; its words, gravity and clause come from the table. */
export function fault<R extends PaperReason>(
  ruleId: R,
  place: Place,
  ...values: Parameters<(typeof reasons)[R]['word']>
): Finding {
  const { severity, see, hint } = reasons[ruleId]
  // The table is typed by its keys; a lookup by a type parameter loses which of them it is.
  const word = reasons[ruleId].word as (...values: unknown[]) => string
  return {
    ruleId,
    severity,
    place,
    reason: word(...values),
    ...(see === undefined ? {} : { see: [see] }),
    ...defined({ hint: hint ?? (ruleId.startsWith('stale-') ? staleHint : undefined) }),
  }
}

/** What the author can do about whatever was typed and is no fact. */
const staleHint = 'Let a gap state it, which cannot be wrong: papers/facts.md lists the facts.'

function rule<W extends (...values: never[]) => string>(
  severity: Severity,
  word: W,
  see?: string,
  hint?: string,
) {
  return { severity, word, see, hint }
}
