import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  characters,
  placeholder,
  readTranscript,
} from '../../../src/evidence/subjects/transcript.ts'

const check = (text: string, expected: readonly string[]) =>
  assert.deepEqual(
    [...readTranscript(Buffer.from(text, 'latin1'))].map(l => `${l.line} ${l.from} ${l.text}`),
    expected,
  )

test('lines are told apart by what stands before them', () => {
  check('# comment\n\nS: 220 a\r\nC: EHLO b\n-- tls TLSv1.3\nWAIT 10\n', [
    '3 server 220 a',
    '4 client EHLO b',
    '5 mark tls TLSv1.3',
    '6 unknown WAIT 10',
  ])
})

test('a transcript that somebody quoted or wrote in words is read', () => {
  check('\xef\xbb\xbf  S: 220 a\n\tc: EHLO b\n  # note\n \nServer: 250 c\nCLIENT:QUIT\nCS: x\n', [
    '1 server 220 a',
    '2 client EHLO b',
    '5 server 250 c',
    '6 client QUIT',
    '7 unknown CS: x',
  ])
})

test('one blank after the colon belongs to the form, the others were sent', () => {
  check('C:\nC: \nC:  x \nC:y', ['1 client ', '2 client ', '3 client  x ', '4 client y'])
})

test('blanks that follow the colon on all lines belong to the form', () => {
  check('S:   * OK ready\nC:   a NOOP\nS:\nS:     x\n', [
    '1 server * OK ready',
    '2 client a NOOP',
    '3 server ',
    '4 server   x',
  ])
})

test('a line that stands deeper than the one before goes on with it', () => {
  check('  S: 250 a\n     and b\n\tand c\n  d\nC: e\n\n   f\n # g\n   h\n', [
    '1 server 250 a and b',
    '3 unknown and c',
    '4 unknown d',
    '5 client e',
    '7 unknown f',
    '9 unknown h',
  ])
})

test('stage directions are no lines of a session', () => {
  check('<TLS negotiation>\nC & S: <negotiate>\nclient&server: x\n<4096 octets>\nC: <a b>\n', [
    '4 unknown <4096 octets>',
    '5 client <a b>',
  ])
})

test('in the letters of RFC 821 the sender is the client', () => {
  check('R: 220 a\nS: HELO b\nr: 250 c\n', ['1 server 220 a', '2 client HELO b', '3 server 250 c'])
  check('S: 220 a\nC: HELO b\nR: 250 c\n', [
    '1 server 220 a',
    '2 client HELO b',
    '3 unknown R: 250 c',
  ])
})

test('each octet is one character until it is read as UTF-8', () => {
  check('S: \xc3\xa9\xff', ['1 server \xc3\xa9\xff'])
  assert.equal(characters('\xc3\xa9\xff'), 'é\ufffd')
})

test('a placeholder stands for octets', () => {
  assert.deepEqual(placeholder('<4096 octets>)'), { octets: 4096, rest: ')' })
  assert.deepEqual(placeholder('<1 octet>'), { octets: 1, rest: '' })
  assert.equal(placeholder('<smil@a>'), undefined)
})

test('the debug output of smtplib is read', () => {
  const lines = String.raw`connect: to ('b.example', 25) None
reply: b'220 b\r\n'
reply: retcode (220); Msg: b'b'
connect: b'b'
12:00:00.123456 send: 'ehlo a\r\n'
send: b"it\'s \\n\n.\r\n"
data: (250, b'ok')
A word of the script`
  check(lines, [
    '1 mark connect',
    '2 server 220 b\\r\\n\\',
    '5 client ehlo a\\r\\n\\',
    "6 client it's \\\\n\\n.\\r\\n\\",
    '8 unknown A word of the script',
  ])
  check("C: NOOP\nsend: 'NOOP'\n", ['1 client NOOP', "2 unknown send: 'NOOP'"])
})
