/**
 * The files of a tar archive (POSIX.1-2001 ustar and pax, and the long names of GNU tar), one after the
 * other, without unpacking anything: names are only shown. An archive is blocks of 512 octets:
 *
 *     |header|contents ...........|0|header|contents|0 0 0|     an entry ends at a full block
 *
 * An entry may say the name or the size of the next (types L and x). Links and devices are told and
 * left out. A header whose sum is wrong ends the archive, with a finding.
 */
import { basename } from 'node:path'
import { fill, type OctetWindow, openWindow } from '../../validator.js'
import { unread } from '../found-files.js'
import { isNoteOfProgram } from '../mail-folders.js'
import type { OpenFile } from './open-file.js'

const blockOctets = 512
/** The most that is read of an entry that describes the next. */
const mostDescription = 1 << 20

/** Tells whether a file is an archive: by its mark, or by its name and a header that holds. */
export function isArchive(window: OctetWindow, path: string): boolean {
  if (fill(window, blockOctets) < blockOctets) return false
  const header = window.octets.subarray(0, blockOctets)
  if (text(header, 257, 5) === 'ustar' && hasTrueSum(header)) return true
  return /\.tar$/i.test(path) && hasTrueSum(header)
}

/** What an entry says of the one that follows it. */
interface Described {
  readonly name?: string
  readonly size?: number
}

/** Gives the files of an archive; each must be left before the next is asked for. */
export function* entriesOf(archive: OctetWindow, path: string): Generator<OpenFile> {
  let described: Described = {}
  for (;;) {
    const at = archive.offset
    const held = fill(archive, blockOctets)
    const header = archive.octets.slice(0, blockOctets)
    if (held === 0 || header.every(octet => octet === 0)) return
    if (held < blockOctets || !hasTrueSum(header)) {
      yield { path, finding: unread(path, `the archive is damaged at octet ${at}`) }
      return
    }
    archive.drop(blockOctets)
    const type = String.fromCharCode(header[156] || 48)
    const size = described.size ?? numberIn(header, 124, 12)
    const end = archive.offset + size
    if (type === 'L' || type === 'x') described = { ...described, ...describe(archive, type, size) }
    else {
      const name = `${path}/${described.name ?? nameIn(header)}`
      if (type === '0' || type === '7') {
        if (!isNoteOfProgram(basename(name))) yield { path: name, window: within(archive, size) }
      } else if (!passedOver.has(type))
        yield { path: name, finding: unread(name, 'it is not a regular file') }
      if (!passedOver.has(type) || type === '5') described = {}
    }
    const full = end + ((blockOctets - (size % blockOctets)) % blockOctets)
    if (!dropTo(archive, full)) {
      if (archive.offset < end) yield { path, finding: unread(path, 'the archive is cut off') }
      return
    }
  }
}

/** Folders, defaults for all entries, and names of links: nothing to judge. */
const passedOver: ReadonlySet<string> = new Set(['5', 'g', 'K'])

function describe(archive: OctetWindow, type: string, size: number): Described {
  const length = Math.min(size, mostDescription, fill(archive, Math.min(size, mostDescription)))
  const octets = archive.octets.subarray(0, length)
  if (type === 'L') return { name: text(octets, 0, length) }
  const records = paxRecords(octets)
  const name = records.get('path')
  const longer = Number(records.get('size') ?? Number.NaN)
  return {
    ...(name === undefined ? {} : { name }),
    ...(Number.isSafeInteger(longer) && longer >= 0 ? { size: longer } : {}),
  }
}

/** Reads pax records: `27 path=a/long/name.eml` and a line end, the length being that of the record. */
function paxRecords(octets: Uint8Array): ReadonlyMap<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < octets.length; ) {
    const space = octets.indexOf(32, at)
    const length = space === -1 ? 0 : Number(text(octets, at, space - at))
    if (!(length > space - at + 1)) break
    const record = text(octets, space + 1, at + length - space - 2)
    const equals = record.indexOf('=')
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1))
    at += length
  }
  return records
}

/** Gives a window on the next octets of an archive; what is read of it is gone from the archive. */
function within(archive: OctetWindow, size: number): OctetWindow {
  const end = archive.offset + size
  return openWindow(target => {
    const wanted = Math.min(target.length, end - archive.offset)
    if (wanted <= 0 || fill(archive, 1) === 0) return 0
    const part = archive.octets.subarray(0, wanted)
    target.set(part)
    archive.drop(part.length)
    return part.length
  }, size)
}

function dropTo(archive: OctetWindow, offset: number): boolean {
  while (archive.offset < offset) {
    const held = fill(archive, 1)
    if (held === 0) return false
    archive.drop(Math.min(held, offset - archive.offset))
  }
  return true
}

function nameIn(header: Uint8Array): string {
  const name = text(header, 0, 100)
  // Old GNU archives keep times where POSIX has the front of the name.
  const prefix = text(header, 257, 6) === 'ustar' ? text(header, 345, 155) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

function numberIn(header: Uint8Array, at: number, length: number): number {
  // GNU tar writes large numbers in base 256, with the first bit set.
  const first = header[at] as number
  if (first >= 128)
    return header
      .subarray(at + 1, at + length)
      .reduce((sum, octet) => sum * 256 + octet, first & 63)
  const digits = /^ *([0-7]*)/.exec(text(header, at, length))?.[1] ?? ''
  return digits === '' ? 0 : Number.parseInt(digits, 8)
}

/** The sum of a header counts its own field as blanks. */
function hasTrueSum(header: Uint8Array): boolean {
  const sum = header.reduce((all, octet, at) => all + (at >= 148 && at < 156 ? 32 : octet), 0)
  return sum === numberIn(header, 148, 8)
}

const decoder = new TextDecoder('utf-8')

/** Gives the text of a range as far as its first NUL. */
function text(octets: Uint8Array, at: number, length: number): string {
  const range = octets.subarray(at, at + length)
  const end = range.indexOf(0)
  return decoder.decode(end === -1 ? range : range.subarray(0, end))
}
