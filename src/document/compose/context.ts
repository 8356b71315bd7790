import type { RootContent } from 'mdast'
import type {
  DocumentFacts,
  Finding,
  Place,
  Profile,
  ProfileFiles,
  Rule,
  Source,
  XElement,
} from '../../model/index.js'
import { fault, type Reason, type reasons } from './reasons.js'

/** What composing one document is given. */
export interface Composing {
  readonly profile: Profile
  readonly document: DocumentFacts
  /** Handlebars templates by name: `rule` is `templates/rule.md.hbs`. */
  readonly templates: ReadonlyMap<string, Source>
  /** Files that the document may show whole. */
  readonly files: ProfileFiles
}

/** What is known at one point of the prose. */
export interface Context extends Composing {
  readonly locate: Locate
  /**
   * Present in what a template worded: keywords are requirements there, and not faults. A citation
   * binds when a requirement above MAY makes it.
   */
  readonly worded?: { readonly binds: boolean }
  readonly notes: Notes
  /** Makes the blocks of what a directive words: they stand in for it among those of the prose. */
  readonly blocks: (nodes: readonly RootContent[], context: Context) => readonly XElement[]
}

/** Anything that stands somewhere in a parsed text. */
export interface Positioned {
  readonly position?:
    | {
        readonly start: { readonly line: number; readonly column: number }
        readonly end: { readonly line: number; readonly column: number }
      }
    | undefined
}

/** Gives the place of a node; for expanded text, of what it was expanded from. */
export type Locate = (node: Positioned) => Place

/** What composing learns on its way through the prose, for the parts that come last. */
export interface Notes {
  readonly findings: Finding[]
  /** Anchors of references to whether a requirement binds the reader to them. */
  readonly cited: Map<string, boolean>
  /** Rules to the places of the directives that placed them. */
  readonly placed: Map<Rule, Placing[]>
  /** The section that is being filled, undefined before the first heading. */
  section: XElement | undefined
}

/** Gives notes with nothing in them. */
export function newNotes(): Notes {
  return { findings: [], cited: new Map(), placed: new Map(), section: undefined }
}

/** Where a rule was placed. */
export interface Placing {
  readonly place: Place
  readonly section: string | undefined
}

/** Notes a finding; its words come from the table of reasons. */
export function report<R extends Reason>(
  notes: Notes,
  place: Place,
  ruleId: R,
  ...values: Parameters<(typeof reasons)[R]>
): void {
  notes.findings.push(fault(ruleId, place, ...values))
}

/** Notes that a reference is cited, and whether it binds. */
export function cite(notes: Notes, anchor: string, binds: boolean): void {
  notes.cited.set(anchor, binds || notes.cited.get(anchor) === true)
}
