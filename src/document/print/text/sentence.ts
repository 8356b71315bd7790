/*
 * Sentences, by the look of the words at their ends: between two of them stand two blanks.
 */
const end = /[A-Za-z0-9>\])"'][.!?]["')\]]?$/
const abbreviation =
  /(?:^|\s)(?:\.[\])'"]*|[([]?(?:[A-Z][a-z][a-z]|Eq|[Cc]f|vs|resp|viz|ibid|[JS]r|M[rs]|Messrs|Mmes|Dr|Profs?|St|Lt|a\.k\.a|i\.e|e\.g)\.)$/
const start = /^["'([]*[A-Z]/

/** Tells whether a piece of a text ends a sentence. */
export function endsSentence(piece: string): boolean {
  return mayEnd(piece) && end.test(piece) && !abbreviation.test(piece)
}

/** Tells whether a piece of a text begins a sentence, if the one before it ends one. */
export function beginsSentence(piece: string): boolean {
  return start.test(piece)
}

/** Tells cheaply whether a full stop, exclamation or question mark is among the last two characters. */
function mayEnd(piece: string): boolean {
  const last = piece.charCodeAt(piece.length - 1)
  if (last === 46 || last === 33 || last === 63) return true
  if (last !== 34 && last !== 39 && last !== 41 && last !== 93) return false
  const previous = piece.charCodeAt(piece.length - 2)
  return previous === 46 || previous === 33 || previous === 63
}
