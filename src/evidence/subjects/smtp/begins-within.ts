import { isStageDirection, type TranscriptLine } from '../transcript.js'

/**
 * Tells whether a transcript begins within a session, as what is quoted or cut from a log does. A
 * server speaks first, and says 220, 554, 421 or 521 then (RFC 5321, section 4.3.2; RFC 7504, section 3):
 *
 *     S: 250 OK                         C: MAIL FROM:<a@a.example>       C: EHLO a.example
 *     C: DATA                 within    S: 250 OK              within    S: 220 b.example    hasty
 */
export function beginsWithin(lines: readonly TranscriptLine[]): boolean {
  const first = lines.findIndex(({ from, text }) => from === 'server' && !isStageDirection(text))
  if (first === -1) return false
  const code = lines[first]!.text.slice(0, 3)
  const before = lines
    .slice(0, first)
    .filter(line => line.from === 'client' && !isStageDirection(line.text))
  if (code === '220') return /^STARTTLS/i.test(before.at(-1)?.text ?? '')
  return before.length > 0 || (/^\d{3}$/.test(code) && !greetings.has(code))
}

const greetings = new Set(['421', '521', '554'])
