import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sniffKind } from '../../../src/evidence/subjects/sniff-kind.js'

test('the kind of a file is seen in its first lines', () => {
  const kind = (lines: string): string | undefined => sniffKind(Buffer.from(lines, 'latin1'))
  assert.equal(kind('S: 220 a.example ready\n'), 'smtp-session')
  assert.equal(kind('# a test\n\nS: * OK ready\nC: (((\n'), 'imap-session')
  assert.equal(kind('# a test script\nS: \\* OK IMAP4rev1 Server ready\nC: (((\n'), 'imap-session')
  assert.equal(kind('  server: 220 a\n  client: ehlo b\n'), 'smtp-session')
  assert.equal(kind('Message-ID: <a@b>\n\nS: 220 a\nC: EHLO b\n'), 'message')
  assert.equal(kind('Subject: what it said\n\nS: * OK ready\n'), 'message')
  assert.equal(kind('state: auth\n\nok list "" ~foo\n'), 'imap-session')
  assert.equal(kind('From a@b.example\nTo: c@d.example\n'), 'message')
  assert.equal(kind(' by c.example; a date\n\tfolded\nTo: c@d.example\n'), 'message')
  assert.equal(kind('  An indented paragraph,\n\tand more\n'), undefined)
  assert.equal(kind('# Sources\n\nwords\n'), undefined)
})
