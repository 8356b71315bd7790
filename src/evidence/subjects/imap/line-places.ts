import { type Json, type Place, pointerSteps } from '../../../model/index.js'

/**
 * Gives the place of a value in a transcript: the line of the nearest object around it that knows
 * its line. Nothing is computed until a place is asked for.
 */
export function linePlaces(
  octets: Uint8Array,
  path: string,
  value: Json,
  firstLine: number,
): (pointer: string) => Place {
  let starts: readonly number[] | undefined
  return pointer => {
    starts ??= lineStarts(octets)
    const line = lineOf(value, pointer) ?? firstLine
    const offset = starts[line - 1] ?? 0
    const end = starts[line] ?? octets.length + 1
    return { path, line, column: 1, endLine: line, endColumn: end - offset, offset }
  }
}

function lineOf(value: Json, pointer: string): number | undefined {
  let at: Json | undefined = value
  let line = ownLine(at)
  for (const key of pointerSteps(pointer)) {
    if (at === null || typeof at !== 'object') break
    // An array is an object with the keys 0, 1, ...; own keys only, so that no prototype answers.
    at = Object.hasOwn(at, key) ? (at as { readonly [key: string]: Json })[key] : undefined
    line = ownLine(at) ?? line
  }
  return line
}

function ownLine(value: Json | undefined): number | undefined {
  if (value === undefined || value === null || typeof value !== 'object') return undefined
  const line = Object.hasOwn(value, 'line') ? (value as { readonly line: Json }).line : undefined
  return typeof line === 'number' ? line : undefined
}

function lineStarts(octets: Uint8Array): number[] {
  const starts = [0]
  for (let at = octets.indexOf(10); at >= 0; at = octets.indexOf(10, at + 1)) starts.push(at + 1)
  return starts
}
