/*
 * Content models as automata. A model such as `name? (t | ul)+ section*` becomes states; while the
 * children of an element are read, the automaton knows after each which may follow, so that the first
 * one that may not is the one that is reported, with what was expected in its place:
 *
 *     <section><t/><name/></section>
 *                  ‸ unexpected <name>, expected one of artset, artwork, …
 *
 * States are sets of positions in the model (Glushkov's construction), made when they are first
 * reached; each step is one look into a map.
 */
import { type ElementName, once } from '../../model/index.js'
import { grammar } from './grammar.js'

/** Where the reading of an element's children has got to. */
export interface ModelState {
  /** Gives what may come next. */
  readonly next: () => ReadonlyMap<string, ModelState>
  /** Whether the element may end here. */
  readonly isEnd: boolean
}

const starts = new Map<ElementName, ModelState>()

/** Gives the state before the first child of an element. */
export function startState(name: ElementName): ModelState {
  const known = starts.get(name)
  if (known !== undefined) return known
  const start = toState(parseModel(grammar[name].content))
  starts.set(name, start)
  return start
}

/** A part of a model: which positions it can begin and end with, and whether it can be empty. */
interface Part {
  readonly first: readonly number[]
  readonly last: readonly number[]
  readonly isEmpty: boolean
}

interface Model {
  readonly whole: Part
  /** The name at each position. */
  readonly names: readonly string[]
  /** The positions that can follow each. */
  readonly follow: readonly Set<number>[]
}

const nothing: Part = { first: [], last: [], isEmpty: true }

function parseModel(text: string): Model {
  const words = text.match(/[\w-]+|[()|*+?]/g) ?? []
  const names: string[] = []
  const follow: Set<number>[] = []
  let at = 0

  const parseChoice = (): Part => {
    let part = parseSequence()
    while (words[at] === '|') {
      at += 1
      const other = parseSequence()
      part = {
        first: [...part.first, ...other.first],
        last: [...part.last, ...other.last],
        isEmpty: part.isEmpty || other.isEmpty,
      }
    }
    return part
  }
  const parseSequence = (): Part => {
    let part = nothing
    while (at < words.length && words[at] !== ')' && words[at] !== '|') {
      const next = parseRepeated()
      for (const from of part.last) for (const to of next.first) follow[from]?.add(to)
      part = {
        first: part.isEmpty ? [...part.first, ...next.first] : part.first,
        last: next.isEmpty ? [...part.last, ...next.last] : next.last,
        isEmpty: part.isEmpty && next.isEmpty,
      }
    }
    return part
  }
  const parseRepeated = (): Part => {
    let part = parseOne()
    for (let mark = words[at]; mark === '*' || mark === '+' || mark === '?'; mark = words[at]) {
      at += 1
      if (mark !== '?')
        for (const from of part.last) for (const to of part.first) follow[from]?.add(to)
      if (mark !== '+') part = { ...part, isEmpty: true }
    }
    return part
  }
  const parseOne = (): Part => {
    const word = words[at] ?? ''
    at += 1
    if (word === '(') {
      const part = parseChoice()
      at += 1
      return part
    }
    const position = names.push(word) - 1
    follow.push(new Set())
    // Text may be absent, and stand in several pieces (RELAX NG, section 6.2.7).
    if (word === 'text') follow[position]?.add(position)
    return { first: [position], last: [position], isEmpty: word === 'text' }
  }

  return { whole: parseChoice(), names, follow }
}

/** Makes the state that stands before the first position; the others are made by going there. */
function toState({ whole, names, follow }: Model): ModelState {
  const last = new Set(whole.last)
  const made = new Map<string, ModelState>()
  const stateAfter = (positions: readonly number[]): ModelState => {
    const key = positions.join(' ')
    const known = made.get(key)
    if (known !== undefined) return known
    const next = once(() => stepsTo(positions.flatMap(position => [...(follow[position] ?? [])])))
    const state = { next, isEnd: positions.some(position => last.has(position)) }
    made.set(key, state)
    return state
  }
  const stepsTo = (reachable: readonly number[]): ReadonlyMap<string, ModelState> => {
    const byName = new Map<string, number[]>()
    for (const position of [...new Set(reachable)].sort((a, b) => a - b)) {
      const name = names[position] ?? ''
      byName.set(name, [...(byName.get(name) ?? []), position])
    }
    return new Map([...byName].map(([name, positions]) => [name, stateAfter(positions)]))
  }
  return { next: once(() => stepsTo(whole.first)), isEnd: whole.isEmpty }
}
