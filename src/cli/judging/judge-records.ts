/**
 * Judging by pipe: a record in, a record out, in the same order, each written as soon as it is judged.
 * Nothing is remembered from one record to the next, so that an engine may share them out as it likes.
 *
 *     {"path": "a.eml", "octets": "RnJvbTog…"}            octets in Base64 (RFC 4648, section 4)
 *     {"path": "a.eml", "items": […], "summary": {…}}     as in schemas/report.json, #/$defs/record
 *
 * A line always gives a line: what cannot be read is told in it.
 */
import {
  collectConversations,
  type Finding,
  formats,
  nothing,
  type OctetWindow,
  plainStyle,
  type ReportItem,
  summarise,
  windowOf,
} from '../../validator.js'
import { judgeConversations, judgeWork, toldAlone, workOf } from './judge-file.js'
import type { JudgingOptions } from './judging-options.js'
import { conversationFacts, exitCodeFor, reportHead } from './judging-run.js'
import { standardInput } from './open-files.js'
import { startProgress } from './progress.js'
import { openOutput, standardOutput } from './report-output.js'
import { suppress } from './suppressions.js'

/** The longest line that is read: a message of the largest size, and its path. */
const longestLine = 140 << 20

/** Judges the records of standard input, writes one for each, and gives the exit code. */
export function judgeRecords(options: JudgingOptions): number {
  const { item: itemText } = formats.json(reportHead(options, plainStyle))
  const output = options.output === undefined ? standardOutput : openOutput(options.output)
  output.cut(0)
  const progress = startProgress(['-'])
  let total = nothing
  let octets = 0
  let number = 0
  for (const line of linesOf(standardInput())) {
    number += 1
    octets += line.length
    const record = readRecord(line, number)
    const texts: string[] = []
    let summary = nothing
    for (const item of judgeRecord(record, options)) {
      summary = summarise(summary, item)
      total = summarise(total, item)
      texts.push(itemText(item))
    }
    const path = JSON.stringify(record.path)
    if (!output.stays) progress.hide()
    output.write(
      `{"path":${path},"items":[${texts.join(',')}],"summary":${JSON.stringify(summary)}}\n`,
    )
    progress.reached(octets, number)
  }
  progress.end()
  output.close()
  return options.failOn === undefined ? 0 : exitCodeFor(total, options.failOn)
}

/** Gives the lines of an input one by one, without their ends; of one that is too long, its beginning. */
function* linesOf(input: OctetWindow): Generator<Uint8Array> {
  for (let searched = 0; ; ) {
    const feed = input.octets.indexOf(10, searched)
    searched = input.octets.length
    const tooLong = feed === -1 && searched > longestLine
    if (feed === -1 && !tooLong) {
      if (input.more()) continue
      if (searched > 0) yield input.octets
      return
    }
    yield input.octets.subarray(0, tooLong ? searched : feed)
    if (tooLong) passLine(input)
    else input.drop(feed + 1)
    searched = 0
  }
}

/** Drops what is at hand, up to the end of the line or of the input. */
function passLine(input: OctetWindow): void {
  let feed = -1
  do {
    input.drop(input.octets.length)
    if (!input.more()) return
    feed = input.octets.indexOf(10)
  } while (feed === -1)
  input.drop(feed + 1)
}

/** A record as it was read, or why it could not be. */
type InputRecord =
  | { readonly path: string; readonly octets: Uint8Array }
  | { readonly path: string; readonly finding: Finding }

const decoder = new TextDecoder('utf-8')

function readRecord(line: Uint8Array, number: number): InputRecord {
  const unread = (reason: string, path = '-'): InputRecord => ({
    path,
    finding: {
      ruleId: 'record-unreadable',
      severity: 'error',
      place: { path: '-', line: number, column: 1 },
      reason,
      hint: 'A record is one line: {"path": "a.eml", "octets": "…"}, the octets in Base64.',
    },
  })
  if (line.length > longestLine)
    return unread(`The record was not read: it is larger than ${longestLine >> 20} MiB`)
  let value: unknown
  try {
    value = JSON.parse(decoder.decode(line))
  } catch {
    return unread('The record was not read: it is not JSON')
  }
  // Properties of what is no object are undefined, and those of null are not asked for.
  const { path, octets } = (value ?? {}) as { readonly path?: unknown; readonly octets?: unknown }
  if (typeof path !== 'string') return unread('The record was not read: it has no path')
  if (typeof octets !== 'string') return unread('The record was not read: it has no octets', path)
  const read = Buffer.from(octets, 'base64')
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(octets) || read.length !== sizeOf(octets))
    return unread('The record was not read: its octets are not in Base64', path)
  return { path, octets: read }
}

/** Gives how many octets a text in Base64 stands for. */
function sizeOf(text: string): number {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  return (text.length / 4) * 3 - padding
}

function* judgeRecord(record: InputRecord, options: JudgingOptions): Generator<ReportItem> {
  const { rules, reading, suppressions = [] } = options
  const { path } = record
  const conversations = collectConversations(conversationFacts(options))
  const used = new Set<number>()
  if ('finding' in record) yield toldAlone(path, record.finding)
  else
    for (const work of workOf({ path, window: windowOf(record.octets) }))
      for (const item of judgeWork(work, rules, reading, conversations))
        yield suppress(item, suppressions, used)
  for (const item of judgeConversations(conversations, rules))
    yield suppress(item, suppressions, used)
}
