import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitMailbox } from '../../../src/evidence/subjects/message/mailbox.js'
import { openWindow, windowOf } from '../../../src/evidence/subjects/octet-window.js'

const body = 'a line of text\n'.repeat(6000)
const messages = (header: string): Buffer =>
  Buffer.from(
    `From a@b.example Mon Nov 23 06:53:04 2026\nSubject: one\n${header}\n${body}\n`.repeat(20),
  )

for (const [kin, header] of [
  ['mboxo', ''],
  ['mboxcl2', `Content-Length: ${body.length}\n`],
] as const)
  test(`a mailbox that comes in short reads is cut as one that is at hand, ${kin}`, () => {
    const octets = messages(header)
    const wanted = Array.from(splitMailbox(windowOf(octets)), one => one.end - one.start)
    assert.equal(wanted.length, 20)
    for (const most of [100, 9999, 65536]) {
      let at = 0
      const window = openWindow(target => {
        const part = octets.subarray(at, at + Math.min(target.length, most))
        target.set(part)
        at += part.length
        return part.length
      })
      assert.deepEqual(
        Array.from(splitMailbox(window), one => one.end - one.start),
        wanted,
      )
    }
  })
