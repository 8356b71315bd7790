import { isAscii } from './white-space.js'

/** Tells whether a text is in Latin script, marks and signs that belong to no script aside. */
export function isLatin(text: string): boolean {
  // To make the pattern takes longer than to read many names.
  return (
    isAscii(text) ||
    /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Unknown}]*$/u.test(text)
  )
}
