import { fstatSync, statSync, writeSync } from 'node:fs'
import { devNull } from 'node:os'
import { isatty } from 'node:tty'
import { colourStyle, plainStyle, type Style } from '../evidence/report/reporter.js'
import { messageOf } from '../model/message-of.js'
import { exitCodes } from './exit-codes.js'
import { pause } from './pause.js'

/** The numbers of standard output and standard error. */
export type StandardFile = 1 | 2

const standardError = 2

/** Gives colours when a person is looking and has not refused them (no-color.org). */
export function styleFor(file: StandardFile): Style {
  return isColoured(file) ? colourStyle : plainStyle
}

/** Tells whether what is written there is coloured. */
export function isColoured(file: StandardFile): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true
  return TERM !== 'dumb' && isTerminal(file)
}

/**
 * Tells whether a person is looking at what is written there. Pipes, files and the null device are no
 * terminals at first sight: to ask Node loads its sockets and streams, which takes as long as to judge
 * a message.
 */
export function isTerminal(file: StandardFile): boolean {
  try {
    const seen = fstatSync(file)
    if (!seen.isCharacterDevice() || seen.rdev === statSync(devNull).rdev) return false
  } catch {
    // The file is closed, or this system has no such device.
  }
  return isatty(file)
}

/**
 * Writes data to standard output, all of it before it returns, so that exiting loses nothing.
 * A reader that has gone (`| head`) ends the program without a complaint, and not as if all was well.
 */
export function print(text: string): void {
  writeTo(1, text)
}

/** Writes text to an open file, all of it before it returns, and gives the number of octets. */
export function writeTo(file: number, text: string): number {
  let octets = 0
  for (let rest = text; rest !== ''; ) {
    const { read, written } = encoder.encodeInto(rest, encoded)
    writeAll(file, encoded.subarray(0, written))
    octets += written
    rest = rest.slice(read)
  }
  return octets
}

const encoder = new TextEncoder()
/** Used again and again: what is written of a large mailbox would else fill the memory. */
const encoded = new Uint8Array(1 << 16)

function writeAll(file: number, text: Uint8Array): void {
  let octets = text
  while (octets.length > 0) {
    try {
      octets = octets.subarray(writeSync(file, octets))
    } catch (error) {
      // Only system errors have codes; a full pipe is waited for, a closed one ends the program.
      const { code } = error as { code?: string }
      if (code === 'EPIPE' && file === standardError) return
      if (code === 'EPIPE') process.exit(exitCodes.unread)
      if (code !== 'EAGAIN') throw new OutputError(messageOf(error))
      pause()
    }
  }
}

/** What was to be written could not be: the disk is full, for example. */
export class OutputError extends Error {}

/** Says something to the person at the terminal, beside the data. */
export function say(text: string): void {
  try {
    writeTo(standardError, `${text}\n`)
  } catch {
    // There is nowhere left to say so.
  }
}
