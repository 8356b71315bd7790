import { simpleParser } from 'mailparser'
import { Splitter } from 'mailsplit'
import PostalMime from 'postal-mime'
import { findProfile } from '../src/cli/installation.js'
import { loadRules } from '../src/cli/load-rules.js'
import { judge } from '../src/evidence/judge/judge.js'
import { readSubjects } from '../src/evidence/subjects/subjects.js'
import { type Mix, mailbox } from './mailbox.js'
import { milliseconds, table } from './measure.js'

type Run = (messages: readonly Uint8Array[]) => unknown

const counts: Readonly<Record<Mix, number>> = { mixed: 600, small: 1500, large: 120 }

/** Scanning, and scanning with judging by all rules, beside parsers that judge nothing. */
export async function benchMessages(): Promise<void> {
  const { rules, reading } = await loadRules(findProfile('mms'))
  const runs: Readonly<Record<string, Run>> = {
    'mailsplit, splitting only': each(split),
    'postal-mime, parsing only': each(octets => PostalMime.parse(octets)),
    'mailparser, parsing only': each(octets => simpleParser(Buffer.from(octets))),
    'profilewright, scan': messages => {
      for (const octets of messages) readSubjects('message', octets, 'a.eml', reading)
    },
    'profilewright, scan and judge': messages => {
      for (const octets of messages)
        for (const subject of readSubjects('message', octets, 'a.eml', reading))
          judge(rules, subject)
    },
  }
  for (const mix of Object.keys(counts) as Mix[]) {
    const messages = mailbox(mix, counts[mix])
    const octets = messages.reduce((sum, each) => sum + each.length, 0)
    const rows = [['', 'messages/s', 'MB/s', 'of mailsplit']]
    let baseline = 0
    for (const [name, run] of Object.entries(runs)) {
      const ms = await milliseconds(() => run(messages), 3)
      if (baseline === 0) baseline = ms
      rows.push([
        name,
        ((messages.length / ms) * 1000).toFixed(0),
        (octets / ms / 1000).toFixed(1),
        `${(baseline / ms).toFixed(2)}x`,
      ])
    }
    table(
      `${mix}: ${messages.length} messages, ${(octets / 1e6).toFixed(1)} MB, ${rules.length} rules`,
      rows,
    )
  }
}

function each(parse: (octets: Uint8Array) => unknown): Run {
  return async messages => {
    for (const octets of messages) await parse(octets)
  }
}

function split(octets: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const splitter = new Splitter()
    splitter.on('data', () => {})
    splitter.on('end', resolve)
    splitter.on('error', reject)
    splitter.end(Buffer.from(octets.buffer, octets.byteOffset, octets.length))
  })
}
