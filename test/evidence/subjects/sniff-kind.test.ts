import assert from 'node:assert/strict'
import { test } from 'node:test'
import { looksLikeLog, sniffKind } from '../../../src/evidence/subjects/sniff-kind.js'

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
  assert.equal(kind("send: 'ehlo a\\r\\n'\nreply: b'250 b\\r\\n'\n"), 'smtp-session')
  assert.equal(kind("connect: to ('b', 25) None\nreply: b'220 b\\r\\n'\n"), 'smtp-session')
  assert.equal(kind('Status: RO\nFrom: a@b.example\n\nSend: it\n'), 'message')
  assert.equal(kind('>From a@b.example\nStatus: RO\n'), 'message')
})

test('what only writes a word and a colon is no message', () => {
  const logs = [
    'smtp: 0x1a2b: >>> 220 b.example ESMTP\nsmtp: 0x1a2b: <<< EHLO a.example\n',
    "DEBUG:mail.log:('::1', 4096) << b'220 b'\nDEBUG:mail.log:('::1', 4096) >> b'EHLO a'\n",
    'DEBUG: version 1\n220 b ESMTP\nEHLO a\n250 b\nDATA\n354 go on\nFrom: a@b.example\n\ntext\n',
    'imap: > * OK ready\nimap: < a1 LOGIN b c\n',
  ]
  for (const log of logs) {
    const octets = Buffer.from(log)
    assert.equal(sniffKind(octets), undefined, log)
    assert.ok(looksLikeLog(octets), log)
  }
  const settings = Buffer.from('services:\n  relay:\n    image: smtp\nversion: "3"\n')
  assert.equal(sniffKind(settings), undefined)
  assert.ok(!looksLikeLog(settings))
})
