import { writeSync } from 'node:fs'
import { colourStyle, plainStyle, type Style } from '../evidence/report/reporter.js'

/** Gives colours when a person is looking and has not refused them (no-color.org). */
export function styleFor(stream: NodeJS.WriteStream): Style {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return plainStyle
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return colourStyle
  return stream.isTTY && TERM !== 'dumb' ? colourStyle : plainStyle
}

/**
 * Writes data to standard output, all of it before it returns, so that exiting loses nothing.
 * A reader that has gone (`| head`) ends the program without a complaint.
 */
export function print(text: string): void {
  for (let rest = text; rest !== ''; ) {
    const { read, written } = encoder.encodeInto(rest, encoded)
    writeAll(encoded.subarray(0, written))
    rest = rest.slice(read)
  }
}

const encoder = new TextEncoder()
/** Used again and again: what is written of a large mailbox would else fill the memory. */
const encoded = new Uint8Array(1 << 16)

function writeAll(text: Uint8Array): void {
  let octets = text
  while (octets.length > 0) {
    try {
      octets = octets.subarray(writeSync(1, octets))
    } catch (error) {
      // Only system errors have codes; a full pipe is tried again, a closed one ends the program.
      const { code } = error as { code?: string }
      if (code === 'EPIPE') process.exit()
      if (code !== 'EAGAIN') throw error
    }
  }
}

/** Says something to the person at the terminal, beside the data. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
