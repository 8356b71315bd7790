/**
 * Characters that no report shows as they are, for the input is not to be trusted: controls, line and
 * paragraph separators, and marks that turn the direction of what stands around them.
 */
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Shows characters that are not to be trusted as escapes, and a tab as a blank. */
export function visible(text: string): string {
  return text.replace(unseen, character => (character === '\t' ? ' ' : escaped(character)))
}

function escaped(character: string): string {
  const code = character.charCodeAt(0).toString(16)
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
}

/** Gives a value as JSON in which such characters are escapes too. */
export function visibleJson(value: unknown): string {
  // They can only stand in strings, where an escape says the same.
  return JSON.stringify(value).replace(
    unseen,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
