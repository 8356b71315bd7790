import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml'
import { type Finding, type Json, memory, type Place, pointerSteps } from '../model/index.js'
import { reasons } from './reasons.js'

/** A YAML file as a plain value, with the place of every part of it. */
export interface YamlFile {
  readonly path: string
  readonly value: Json | undefined
  /** The place of the value at a JSON pointer, or of its nearest parent. */
  readonly locate: (pointer: string) => Place
  /** The place of the key that a JSON pointer ends with. */
  readonly locateKey: (pointer: string) => Place
  readonly findings: readonly Finding[]
}

/** More aliases than any profile needs, fewer than a bomb of them does. */
const mostAliases = 100

/** More files than a profile has; to read those again that have not changed takes the longest. */
const known = memory<YamlFile>(200)

/**
 * Reads YAML 1.2 (of which JSON is a subset). Syntax errors and duplicate keys are findings at their
 * line and column; the value is undefined then. The same text gives the same object.
 */
export function readYaml(text: string, path: string): YamlFile {
  const key = `${path}\n${text}`
  return known.get(key) ?? known.set(key, readAnew(text, path))
}

function readAnew(text: string, path: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  })
  const placeAt = (offset: number, end?: number): Place => {
    const { line, col } = lines.linePos(offset)
    if (end === undefined) return { path, line, column: col, offset }
    const last = lines.linePos(end)
    return { path, line, column: col, offset, endLine: last.line, endColumn: last.col }
  }
  const fault = (offset: number, reason: string): Finding => ({
    ruleId: 'yaml-syntax',
    severity: 'error',
    place: placeAt(offset),
    reason: reasons['yaml-syntax'](reason),
    hint: 'Check the indentation, the quotes and the colons of this line and the one above it.',
  })
  const findings = document.errors.map(error => fault(error.pos[0], firstSentence(error.message)))
  const start = placeAt(0)
  const value =
    findings.length > 0 ? undefined : plain(() => document.toJS({ maxAliasCount: mostAliases }))
  if (value instanceof Error) {
    return {
      path,
      value: undefined,
      locate: () => start,
      locateKey: () => start,
      findings: [fault(0, value.message)],
    }
  }
  const find = (pointer: string, wantKey: boolean): Place => {
    let place = start
    let node: unknown = document.contents
    const range = rangeOf(node)
    if (range !== undefined) place = placeAt(range[0], range[1])
    const steps = pointerSteps(pointer)
    for (const [depth, step] of steps.entries()) {
      const pair = pairAt(node, step)
      if (pair === undefined) break
      const key = rangeOf(pair.key)
      node = pair.value
      const value = rangeOf(node)
      const last = depth === steps.length - 1
      if (last && wantKey && key !== undefined) place = placeAt(key[0], key[1])
      else if (value !== undefined) place = placeAt(value[0], value[1])
    }
    return place
  }
  return {
    path,
    // `toJS` gives plain JSON values for the core schema of YAML 1.2.
    value: value as Json | undefined,
    locate: pointer => find(pointer, false),
    locateKey: pointer => find(pointer, true),
    findings,
  }
}

function plain(read: () => unknown): unknown {
  try {
    return read()
  } catch (error) {
    // The library throws when aliases are resolved more often than allowed.
    return error instanceof Error ? error : new Error(String(error))
  }
}

function pairAt(node: unknown, step: string): { key: unknown; value: unknown } | undefined {
  if (isMap(node))
    return node.items.find(
      (item: Pair) => isPair(item) && isScalar(item.key) && String(item.key.value) === step,
    )
  if (isSeq(node)) {
    const value = node.items[Number(step)]
    return value === undefined ? undefined : { key: value, value }
  }
  return undefined
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  // Every node of a parsed document has a range; a pair's value may be null.
  const range = (node as Node | null)?.range
  return range == null ? undefined : [range[0], range[1]]
}

function firstSentence(message: string): string {
  return message.split('\n')[0]!.replace(/ at line \d+.*$/, '')
}
