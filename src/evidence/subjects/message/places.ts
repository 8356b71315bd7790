import type { Place } from '../../../model/index.js'
import type { MessageDetails } from './message-facts.js'
import type { Structure } from './structure.js'

/** Finds places in a message's file. */
export interface PlaceFinder {
  at(pointer: string): Place
  atOffset(offset: number): Place
}

export function placesOf(
  structure: Structure,
  _details: MessageDetails,
  path: string,
): PlaceFinder {
  const atOffset = (offset: number): Place => ({ path, line: 1, column: 1, offset })
  return { at: () => atOffset(structure.start), atOffset }
}
