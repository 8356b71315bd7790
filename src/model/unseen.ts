/**
 * Characters that no report shows as they are, for the input is not to be trusted: controls, line and
 * paragraph separators, and marks that turn the direction of what stands around them.
 */
const unseen = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** Writes characters that are not to be trusted as escapes: those of JSON, unless others are given. */
export function escapeUnseen(
  text: string,
  write: (character: string) => string = jsonEscape,
): string {
  return text.replace(unseen, write)
}

function jsonEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
