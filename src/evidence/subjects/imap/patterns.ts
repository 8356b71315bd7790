/**
 * Test scripts of mail servers write what the server says as regular expressions:
 * `S: \* OK \[UIDVALIDITY \d+\].*`. Such a line is read as the plain text it was made from, as far
 * as escaping goes; what remains of an expression stays and is no fact.
 */

/** Tells whether a line of the server is a regular expression. */
export function isPattern(text: string): boolean {
  return /^\\\* /.test(text) || /\\[[\](){}]/.test(text)
}

/** Removes the escaping of a regular expression. */
export function withoutPatterns(text: string): string {
  return text.replace(/\\([^A-Za-z0-9])/g, '$1')
}
