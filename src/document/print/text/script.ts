const latin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Unknown}]*$/u
const ascii = /^[\0-\x7f]*$/

/** Tells whether a text is in Latin script, marks and signs that belong to no script aside. */
export function isLatin(text: string): boolean {
  return ascii.test(text) || latin.test(text)
}
