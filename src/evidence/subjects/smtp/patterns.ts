/**
 * Test scripts of mail servers write what the server says as regular expressions, of which nothing is
 * known but the code: `S: 250.*`.
 */
import type { TranscriptLine } from '../transcript.js'

/** Tells whether a line of the server is a regular expression. */
export function isPattern(text: string): boolean {
  return text.includes('.*')
}

/** Puts replies that conform in the place of patterns: a line of several is of the reply to EHLO. */
export function withoutPatterns(lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  return lines.map((line, index) => {
    const code = /^[2-5]\d\d/.exec(line.text)?.[0]
    if (line.from !== 'server' || code === undefined || !isPattern(line.text)) return line
    const next = lines[index + 1]
    const goesOn = next?.from === 'server' && next.text.startsWith(code)
    const text = goesOn ? `${code}-host.example` : `${code} ${code[0]}.0.0 text`
    return { ...line, text }
  })
}
