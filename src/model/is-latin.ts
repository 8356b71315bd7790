import { isAscii } from './is-ascii.js'

/** Tells whether a text is Latin, but for what belongs to no script (Unicode Annex 24). */
export function isLatin(text: string): boolean {
  // To make the pattern takes longer than to read many names.
  return (
    isAscii(text) ||
    !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Unknown}]/u.test(text)
  )
}
