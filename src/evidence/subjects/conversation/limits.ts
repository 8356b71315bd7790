/**
 * How much of the messages of a run is kept to be compared. What goes over a limit is left out, and
 * counted, so that a report can say so.
 */
export const limits = {
  /** Messages of a run. */
  messages: 50_000,
  /** Characters of all that is kept of them. */
  characters: 32 << 20,
  /** Characters of one value; a longer one is no key, and equal to nothing. */
  value: 1_000,
  /** Values of one list, such as the recipients of a message. */
  values: 1_000,
  /** Messages that are tried as what another one answers, for each key. */
  candidates: 16,
  /** Messages of one conversation that rules see. */
  conversation: 1_000,
} as const
