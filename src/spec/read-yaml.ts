import { LineCounter } from 'yaml'
import { type Finding, type Json, memory, once, type Place, pointerSteps } from '../model/index.js'
import { readAnyYaml } from './read-any-yaml.js'
import { readPlainYaml } from './read-plain-yaml.js'
import { fault } from './reasons.js'

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

/** More files than a profile has; to read those again that have not changed takes the longest. */
const known = memory<{ readonly text: string; readonly file: YamlFile }>(200)

/**
 * Reads YAML 1.2 (of which JSON is a subset). Syntax errors and duplicate keys are findings at their
 * line and column; the value is undefined then. The same text gives the same object.
 */
export function readYaml(text: string, path: string): YamlFile {
  const last = known.get(path)
  if (last?.text === text) return last.file
  return known.set(path, { text, file: readAnew(text, path) }).file
}

function readAnew(text: string, path: string): YamlFile {
  const { value, faults, root } = readPlainYaml(text) ?? readAnyYaml(text)
  const placeOf = places(text, path)
  const whole = once(root)
  const find = (pointer: string, wantKey: boolean): Place => {
    let part = whole()
    let span: (() => readonly [number, number?]) | undefined = part?.span
    const steps = pointerSteps(pointer)
    for (const [depth, step] of steps.entries()) {
      const found = part?.parts?.().get(step)
      if (found === undefined) break
      part = found.part
      span = wantKey && depth === steps.length - 1 ? found.key : part.span
    }
    return placeOf(span?.() ?? [0])
  }
  return {
    path,
    // Both readers give plain JSON values for the core schema of YAML 1.2.
    value: value as Json | undefined,
    locate: pointer => find(pointer, false),
    locateKey: pointer => find(pointer, true),
    findings: faults.map(({ offset, reason }) => fault('yaml-syntax', placeOf([offset]), [reason])),
  }
}

/** Gives a function that turns offsets of a text into places of a file. */
function places(text: string, path: string): (span: readonly [number, number?]) => Place {
  const lines = once(() => {
    const counter = new LineCounter()
    counter.addNewLine(0)
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
      counter.addNewLine(end + 1)
    return counter
  })
  return ([offset, end]) => {
    const { line, col: column } = lines().linePos(offset)
    if (end === undefined) return { path, line, column, offset }
    const last = lines().linePos(end)
    return { path, line, column, offset, endLine: last.line, endColumn: last.col }
  }
}
