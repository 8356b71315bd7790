/**
 * What a profile says of messages that belong together: which kinds of message there are, by which
 * keys one answers another, and which of their values rules compare. `schemas/profile.json` says
 * what each of these facts means.
 */
export interface ConversationFacts {
  /** Keys that are unique in the world: messages with the same value belong together. */
  readonly joins: readonly string[]
  /** Lower-case names of the header fields that rules look at. */
  readonly keep: readonly string[]
  /** Lower-case ends of local parts that do not change whom an address names. */
  readonly suffixes?: readonly string[]
  /** By name, in the order in which their messages stand in a conversation; the first that fits counts. */
  readonly kinds: Readonly<Record<string, MessageKind>>
}

/** A kind of message in conversations. */
export interface MessageKind {
  readonly when: {
    readonly at: FactPath
    /** The values that tell, in lower case; without them any value does. */
    readonly is?: readonly string[]
  }
  /** Key to the place of its value: what other messages call this one by. */
  readonly known?: Readonly<Record<string, FactPath>>
  readonly answers?: {
    readonly kinds: readonly string[]
    /** What this message calls the other one by, the most telling first. */
    readonly by: readonly { readonly key: string; readonly at: FactPath }[]
  }
  /** Comparisons with the answered message that rules ask for, by name. */
  readonly same?: Readonly<Record<string, Comparison>>
  readonly about?: About
}

/** Whom a report is about, and what it says of them. */
export interface About {
  /** The list whose entries speak about one recipient each; the other places are then inside them. */
  readonly each?: FactPath
  readonly who: Alternatives
  readonly state?: FactPath
  readonly detail?: FactPath
}

/** Are the values here among those there? Where nothing is found on one side, nobody can tell. */
export interface Comparison {
  /** `answered`: both places are in the answered message. */
  readonly of?: 'answered'
  readonly here: Alternatives
  readonly there: Alternatives
  /** Where this message itself repeats what the other one said. */
  readonly else?: Alternatives
}

/** The place of a fact in a message: a JSON pointer without its first slash, arrays passed through. */
export type FactPath = string

/** The first that is there counts; those of an inner list count together. */
export type Alternatives = readonly (FactPath | readonly FactPath[])[]
