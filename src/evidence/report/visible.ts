import { escapeUnseen } from '../../model/index.js'

/** Shows characters that are not to be trusted as escapes, and a tab as a blank. */
export function visible(text: string): string {
  return escapeUnseen(text, character => (character === '\t' ? ' ' : escaped(character)))
}

function escaped(character: string): string {
  const code = character.charCodeAt(0).toString(16)
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
}

/** Gives a value as JSON in which such characters are escapes too. */
export function visibleJson(value: unknown): string {
  // They can only stand in strings, where an escape says the same.
  return escapeUnseen(JSON.stringify(value))
}
