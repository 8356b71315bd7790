import {
  type Finding,
  formatPlace,
  type Memory,
  memory,
  type ProfileFacts,
  perObjectLast,
  type XElement,
} from '../../model/index.js'
import { type Context, cite, type Notes, newNotes } from './context.js'

/** What composing a piece of Markdown gives, and what was learned from it. */
interface Made {
  readonly elements: readonly XElement[]
  readonly cited: ReadonlyMap<string, boolean>
  readonly findings: readonly Finding[]
}

/**
 * Makes elements with notes of their own, or remembers them: of all that they depend on, the facts of
 * references are the same for a whole profile, and the rest has to stand in the key.
 */
export function remembered(
  key: string,
  context: Context,
  make: (notes: Notes) => readonly XElement[],
): readonly XElement[] {
  const known = memoryFor(context.profile.facts)
  return noted(known.get(key) ?? known.set(key, made(make)), context)
}

/**
 * Makes the elements of an object with notes of their own, or remembers them as long as the facts of
 * references are the same, and the values that they depend on besides.
 */
export function rememberedOf(
  object: object,
  values: readonly unknown[],
  context: Context,
  make: (notes: Notes) => readonly XElement[],
): readonly XElement[] {
  const last = lastOf(object, memoryFor(context.profile.facts), ...values)
  last.made ??= made(make)
  return noted(last.made, context)
}

const lastOf = perObjectLast((_object: object, ..._values: unknown[]): { made?: Made } => ({}))

/** Notes what was learned when elements were made. */
function noted({ elements, cited, findings }: Made, { notes }: Context): readonly XElement[] {
  for (const [anchor, binds] of cited) cite(notes, anchor, binds)
  for (const finding of findings) if (!isKnownFault(notes, finding)) notes.findings.push(finding)
  return elements
}

/** Tells whether a fault of a template was noted: one is one finding, however much it words. */
export function isKnownFault({ findings }: Notes, { ruleId, place }: Finding): boolean {
  return (
    ruleId === 'template-fault' &&
    findings.some(
      known => known.ruleId === ruleId && formatPlace(known.place) === formatPlace(place),
    )
  )
}

function made(make: (notes: Notes) => readonly XElement[]): Made {
  const notes = newNotes()
  const elements = make(notes)
  return { elements, cited: notes.cited, findings: notes.findings }
}

const memories = memory<Memory<Made>>(4)

/** Gives the memory of what was made by the same facts of references. */
function memoryFor({ references, documents, authors, date }: ProfileFacts): Memory<Made> {
  return memoryBy(references, documents, authors, date)
}

const memoryBy = perObjectLast((...facts: [object, ...unknown[]]): Memory<Made> => {
  // A profile that is read again may have other objects with, mostly, the same facts.
  const key = JSON.stringify(facts)
  return memories.get(key) ?? memories.set(key, memory<Made>(5_000))
})
