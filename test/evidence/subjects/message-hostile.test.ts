import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { readMessage } from '../../../src/evidence/subjects/message/read-message.js'
import { cpuTime } from '../../cpu-time.js'
import { benign, hostile } from './hostile-messages.js'

/** Octets of each hostile message: enough for what is worse than linear to show. */
const size = 1 << 18

/** How much longer than benign mail of the same size a hostile message may take. */
const ratio = 8

function readAll(octets: Uint8Array): void {
  const subject = readMessage(octets, 'a.eml')
  assert.ok(subject.readings.length <= 8)
  subject.places('/lines/longest')
}

test('no hostile message takes much longer than benign mail of its size', () => {
  const mail = Buffer.from(benign, 'latin1')
  const readMail = (): void => {
    for (let octets = 0; octets < size; octets += mail.length) readAll(mail)
  }
  readMail()
  const usual = cpuTime(readMail)
  for (const { name, build } of hostile) {
    const octets = Buffer.from(build(size), 'latin1')
    // The least of a few runs: a busy machine or a collection of garbage is no fault of the input.
    let taken = Number.POSITIVE_INFINITY
    for (let run = 0; run < 3 && taken >= usual * ratio; run++)
      taken = Math.min(
        taken,
        cpuTime(() => readAll(octets)),
      )
    assert.ok(taken < usual * ratio, `${name}: ${(taken / usual).toFixed(1)} times benign mail`)
  }
})

test('facts of hostile messages are bounded', () => {
  for (const { name, build } of hostile) {
    const octets = Buffer.from(build(size), 'latin1')
    const facts = JSON.stringify(readMessage(octets, 'a.eml').value)
    assert.ok(facts.length < 24 * size, `${name}: ${facts.length} characters of facts`)
  }
})

/** How much more memory than benign mail of the same size all hostile messages may take, one by one. */
const memoryRatio = 3

test('no hostile message takes much more memory than benign mail of its size', () => {
  const usual = peakOf('benign')
  const worst = peakOf('hostile')
  assert.ok(worst < usual * memoryRatio, `${worst} octets, ${usual} for benign mail`)
})

/** Gives the most memory that a process of its own has held while it read messages. */
function peakOf(kind: string): number {
  const program = ['--import', 'tsx', 'test/evidence/subjects/read-hostile.ts', kind, `${4 * size}`]
  // What is held counts, not how much garbage this version of the engine lets lie.
  const args = ['--max-semi-space-size=16', ...program]
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.equal(status, 0)
  return Number(stdout)
}
