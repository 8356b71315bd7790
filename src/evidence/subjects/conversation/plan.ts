/**
 * The facts of a profile about conversations, made ready: places are split into steps, each that is
 * read at all has a number, and every kind knows which of them to read. So a message is read once,
 * and what several comparisons ask of it is kept once.
 */
import {
  type About,
  type Alternatives,
  type ConversationFacts,
  type FactPath,
  perObject,
  pointerSteps,
} from '../../../model/index.js'

/** The steps of a place, from the top. */
export type Steps = readonly string[]

/** Places of which the first with a value counts; those of one alternative count together. */
export type Choice = readonly (readonly Steps[])[]

export interface Plan {
  readonly kinds: readonly PlannedKind[]
  readonly joins: readonly string[]
  readonly keep: readonly string[]
  readonly suffixes: readonly string[]
  /** By number. */
  readonly choices: readonly Choice[]
}

export interface PlannedKind {
  readonly name: string
  /** In the order of the profile. */
  readonly order: number
  readonly at: Steps
  readonly is?: readonly string[]
  /** The numbers of all choices that are read of such a message. */
  readonly reads: readonly number[]
  readonly known: readonly Key[]
  /** Names of the kinds that it answers. */
  readonly answers: readonly string[]
  readonly names: readonly Key[]
  readonly same: readonly PlannedComparison[]
  readonly about?: {
    readonly each?: Steps
    readonly who: Choice
    readonly state?: Steps
    readonly detail?: Steps
  }
}

/** A key, and the number of the choice that gives its value. */
export interface Key {
  readonly key: string
  readonly read: number
}

/**
 * A comparison by the numbers of its choices; the second is read of the answered message, and so is the
 * first where the message only says what that one asks of itself.
 */
export interface PlannedComparison {
  readonly name: string
  readonly of: 'both' | 'answered'
  readonly here: number
  readonly there: number
  readonly otherwise?: number
}

/** Makes a profile's facts about conversations ready, once for each. */
export const planConversations = perObject((facts: ConversationFacts): Plan => {
  const numbers = new Map<string, number>()
  const choices: Choice[] = []
  const number = (alternatives: Alternatives): number => {
    const name = JSON.stringify(alternatives)
    const known = numbers.get(name)
    if (known !== undefined) return known
    numbers.set(name, choices.length)
    return choices.push(choiceOf(alternatives)) - 1
  }
  const bare = Object.entries(facts.kinds).map(([name, kind], order) => ({
    name,
    order,
    at: stepsOf(kind.when.at),
    ...(kind.when.is === undefined ? {} : { is: kind.when.is }),
    known: Object.entries(kind.known ?? {}).map(([key, at]) => ({ key, read: number([at]) })),
    answers: kind.answers?.kinds ?? [],
    names: (kind.answers?.by ?? []).map(({ key, at }) => ({ key, read: number([at]) })),
    same: Object.entries(kind.same ?? {}).map(([same, { of, here, there, else: otherwise }]) => ({
      name: same,
      of: of ?? ('both' as const),
      here: number(here),
      there: number(there),
      ...(otherwise === undefined ? {} : { otherwise: number(otherwise) }),
    })),
    ...(kind.about === undefined ? {} : { about: aboutOf(kind.about) }),
  }))
  const kinds = bare.map(kind => {
    const own = [
      ...kind.known.map(({ read }) => read),
      ...kind.names.map(({ read }) => read),
      ...kind.same.flatMap(({ of, here, otherwise }) => [
        ...(of === 'both' ? [here] : []),
        ...(otherwise === undefined ? [] : [otherwise]),
      ]),
    ]
    const asked = bare
      .filter(({ answers }) => answers.includes(kind.name))
      .flatMap(({ same }) =>
        same.flatMap(({ of, here, there }) => (of === 'both' ? [there] : [here, there])),
      )
    return { ...kind, reads: [...new Set([...own, ...asked])] }
  })
  const { joins, keep, suffixes = [] } = facts
  return { kinds, joins, keep, suffixes, choices }
})

function choiceOf(alternatives: Alternatives): Choice {
  return alternatives.map(places =>
    (typeof places === 'string' ? [places] : places).map(place => stepsOf(place)),
  )
}

function stepsOf(path: FactPath): Steps {
  return pointerSteps(`/${path}`)
}

function aboutOf({ each, who, state, detail }: About): NonNullable<PlannedKind['about']> {
  return {
    ...(each === undefined ? {} : { each: stepsOf(each) }),
    who: choiceOf(who),
    ...(state === undefined ? {} : { state: stepsOf(state) }),
    ...(detail === undefined ? {} : { detail: stepsOf(detail) }),
  }
}
