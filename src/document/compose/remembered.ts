import { type Finding, type Memory, memory, type XElement } from '../../model/index.js'
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
  const known = memoryFor(context.profile.facts.references)
  const { elements, cited, findings } = known.get(key) ?? known.set(key, made(make))
  for (const [anchor, binds] of cited) cite(context.notes, anchor, binds)
  context.notes.findings.push(...findings)
  return elements
}

function made(make: (notes: Notes) => readonly XElement[]): Made {
  const notes = newNotes()
  const elements = make(notes)
  return { elements, cited: notes.cited, findings: notes.findings }
}

const memories = memory<Memory<Made>>(4)
const byObject = new WeakMap<object, Memory<Made>>()

function memoryFor(references: object): Memory<Made> {
  const seen = byObject.get(references)
  if (seen !== undefined) return seen
  // A profile that is read again has other objects with, mostly, the same facts.
  const facts = JSON.stringify(references)
  const found = memories.get(facts) ?? memories.set(facts, memory<Made>(5_000))
  byObject.set(references, found)
  return found
}
