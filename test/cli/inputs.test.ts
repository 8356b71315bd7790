import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fail, itemsOf, mailboxOf, noteFolder, pass, postmark } from './note-runs.js'

const { folder, write, run } = noteFolder()
const judge = (paths: readonly string[], input?: string | Uint8Array) =>
  itemsOf(run(['validate', 'note', ...paths, '--format', 'ndjson'], input).stdout)

const mailbox = mailboxOf([pass, fail, pass])
const inMailbox = (path: string) => [
  [`${path}#1`, []],
  [`${path}#2`, ['note-once']],
  [`${path}#3`, []],
]

test('a mailbox is judged message by message, from a file or by pipe', () => {
  assert.deepEqual(judge([write('in.mbox', mailbox)]), inMailbox('in.mbox'))
  assert.deepEqual(judge(['-'], mailbox), inMailbox('-'))
})

test('a finding in a mailbox shows its line', () => {
  const { stdout } = run(['validate', 'note', 'in.mbox'])
  const line = mailbox.split('\n').findLastIndex(text => text.startsWith('X-Note')) + 1
  const place = /^in\.mbox:(\d+):\d+: error/m.exec(stdout)
  assert.ok(Number(place?.[1]) < line, stdout)
  assert.match(stdout, new RegExp(`\\n +${place?.[1]} \\| X-Note`))
})

test('lines of a transcript that nobody said are told', () => {
  const told = ['lines-not-read', 'no-rule-applies']
  assert.deepEqual(judge([write('a.smtp', 'S: 220 b\nwhat\nC: QUIT\n')]), [['a.smtp', told]])
  assert.deepEqual(judge([write('a.imap', 'state: auth\n\nok noop\n')]), [['a.imap', told]])
  assert.match(
    run(['validate', 'note', 'a.smtp']).stdout,
    /^a\.smtp:2:1: warning: 1 line was not read/m,
  )
})

test('a transcript in which nobody says anything is none', () => {
  for (const name of ['junk.smtp', 'junk.imap', 'junk.lmtp']) {
    const path = write(
      name,
      new Uint8Array(600).map((_, index) => (index * 89) % 256),
    )
    const { status, stdout } = run(['validate', 'note', path])
    assert.match(stdout, /^junk\.\w+:1:1: error: .*\[lines-not-read\]$/m, name)
    assert.equal(status, 1, name)
  }
})

test('a mark of a transcript that means nothing is told', () => {
  const path = write('marks.smtp', '-- tls TLSv1.3\nS: 220 b\n-- close\n')
  const { stdout } = run(['validate', 'note', path])
  assert.match(stdout, /^marks\.smtp:3:1: warning: .*\[mark-not-read\]\n +3 \| -- close/m)
  const imap = write('marks.imap', 'S: * OK b\n-- waiting\n')
  assert.match(run(['validate', 'note', imap]).stdout, /^marks\.imap:2:1: .*\[mark-not-read\]/m)
})

test('a Maildir is judged without what is being written, with its folders', () => {
  for (const name of ['cur/1.M1.host:2,S', 'new/2.M2.host', '.Sent/cur/3.M3.host:2,'])
    write(`Maildir/${name}`, fail)
  for (const name of ['tmp/4.M4.host', '.Sent/tmp/5', 'dovecot.index', 'sieve/a.eml'])
    write(`Maildir/${name}`, fail)
  mkdirSync(join(folder, 'Maildir/.Sent/new'))
  assert.deepEqual(judge(['Maildir']), [
    ['Maildir/cur/1.M1.host:2,S', ['note-once']],
    ['Maildir/new/2.M2.host', ['note-once']],
    ['Maildir/.Sent/cur/3.M3.host:2,', ['note-once']],
  ])
})

test('a Maildir that lost its empty folders is one still, in an archive too', () => {
  write('lost/cur/1732345.M1.host:2,S', fail)
  write('lost/tmp/1732346.M2.host', fail)
  write('lost/dovecot.index.log', 'x')
  write('lost/Sent/cur/1732347.M3.host:2,', pass)
  write('lost/Sent/new/1732348.M4.host', 'no message\n')
  const judged = [
    ['cur/1732345.M1.host:2,S', ['note-once']],
    ['Sent/cur/1732347.M3.host:2,', []],
    ['Sent/new/1732348.M4.host', ['no-rule-applies']],
  ]
  assert.deepEqual(
    judge(['lost']),
    judged.map(([path, told]) => [`lost/${path}`, told]),
  )
  const names = ['cur', 'dovecot.index.log', 'Sent/cur', '.mh_sequences']
  write('lost/.mh_sequences', 'cur: 1\n')
  spawnSync('tar', ['-cf', 'lost.tar', '-C', 'lost', ...names], { cwd: folder })
  assert.deepEqual(
    judge(['lost.tar']),
    judged.slice(0, 2).map(([path, told]) => [`lost.tar/${path}`, told]),
  )
})

test('a folder of MH is judged without what was removed', () => {
  write('mh/.mh_sequences', 'cur: 10\n')
  write('mh/10', fail)
  write('mh/2', 'no message\n')
  write('mh/,3', fail)
  write('mh/drafts/1', pass)
  assert.deepEqual(judge(['mh']), [
    ['mh/10', ['note-once']],
    ['mh/2', ['no-rule-applies']],
    ['mh/drafts/1', []],
  ])
})

test('a mailbox of MMDF is judged message by message', () => {
  const line = '\x01\x01\x01\x01\n'
  const mmdf = [pass, fail, pass].map(message => line + message + line).join('')
  assert.deepEqual(judge([write('in.mmdf', mmdf)]), inMailbox('in.mmdf'))
  assert.deepEqual(judge(['-'], mmdf), inMailbox('-'))
})

test('an archive is judged without unpacking, whatever its flavour', () => {
  const long = `${'long/'.repeat(30)}${'n'.repeat(120)}.eml`
  write(`tree/${long}`, fail)
  write('tree/a.eml', pass)
  write('tree/in.mbox', mailbox)
  symlinkSync('/etc/passwd', join(folder, 'tree/link.eml'))
  const names = ['a.eml', 'in.mbox', 'link.eml', long]
  for (const flavour of ['gnu', 'pax', 'posix']) {
    const args = [`--format=${flavour}`, '-cf', 'mail.tar', '-C', 'tree', ...names]
    const made = spawnSync('tar', args, { cwd: folder, encoding: 'utf8' })
    assert.equal(made.status, 0, made.stderr)
    assert.deepEqual(judge(['mail.tar']), [
      ['mail.tar/a.eml', []],
      ...inMailbox('mail.tar/in.mbox'),
      ['mail.tar/link.eml', ['file-unreadable']],
      [`mail.tar/${long}`, ['note-once']],
    ])
  }
})

test('an archive that is cut off or damaged is told', () => {
  const args = ['-cf', '-', '-C', 'tree', 'a.eml', 'in.mbox']
  const { stdout: whole } = spawnSync('tar', args, { cwd: folder })
  const cutOff = judge(['-'], whole.subarray(0, 520))
  assert.deepEqual(cutOff.at(-1), ['-', ['file-unreadable']])
  assert.equal(cutOff.length, 2)
  const damaged = Buffer.from(whole)
  damaged[1024] = 1
  assert.deepEqual(judge(['-'], damaged).at(-1), ['-', ['file-unreadable']])
})

test('of a log it is told that its form is not read', () => {
  write('relay.log', Buffer.from('smtp: >>> 220 b.example\nsmtp: <<< EHLO a.example\n'))
  const { stdout } = run(['validate', 'note', 'relay.log'])
  assert.match(stdout, /error: The file looks like a log of mail sessions, in a form that is not/)
  assert.match(stdout, /\n {4}hint: .*`C: EHLO a\.example`.*smtplib/)
})

test('of a packed file it is told how it is packed', () => {
  write('mail.tar.gz', Buffer.of(0x1f, 0x8b, 8, 0))
  const { stdout } = run(['validate', 'note', 'mail.tar.gz'])
  assert.match(stdout, /\n {4}hint: It is packed by gzip: unpack it first\.\n/)
})

test('what is no regular file is told and never opened', () => {
  mkdirSync(join(folder, 'odd/loop'), { recursive: true })
  assert.equal(spawnSync('mkfifo', [join(folder, 'odd/fifo')]).status, 0)
  symlinkSync('..', join(folder, 'odd/loop/up'))
  symlinkSync('/etc', join(folder, 'odd/etc'))
  write('odd/sound.eml', pass)
  assert.deepEqual(judge(['odd', 'odd/fifo']), [
    ['odd/etc', ['file-unreadable']],
    ['odd/fifo', ['file-unreadable']],
    ['odd/loop/up', ['file-unreadable']],
    ['odd/sound.eml', []],
    ['odd/fifo', ['file-unreadable']],
  ])
  assert.equal(run(['render', 'odd/fifo', '--to', 'text']).status, 3)
})

test('an unreadable file is told, and the others are judged', context => {
  write('locked/a.eml', pass)
  write('locked/b.eml', pass)
  chmodSync(join(folder, 'locked/a.eml'), 0)
  if (process.getuid?.() === 0) return context.skip('root may read everything')
  assert.deepEqual(judge(['locked']), [
    ['locked/a.eml', ['file-unreadable']],
    ['locked/b.eml', []],
  ])
})

test('files whose names are not UTF-8 are judged like others, and told apart', context => {
  const folderName = join(folder, 'latin')
  mkdirSync(folderName)
  const inLatin = (name: string): Buffer => Buffer.from(`${folderName}/${name}`, 'latin1')
  try {
    writeFileSync(inLatin('caf\xe8.eml'), fail)
    writeFileSync(inLatin('caf\xe9.eml'), pass)
  } catch {
    return context.skip('this file system knows UTF-8 names only')
  }
  mkdirSync(inLatin('\xe9t\xe9'))
  writeFileSync(inLatin('\xe9t\xe9/a.eml'), pass)
  writeFileSync(join(folderName, 'own\\xe9.eml'), pass)
  const all = [
    ['latin/\\xe9t\\xe9/a.eml', []],
    ['latin/caf\\xe8.eml', ['note-once']],
    ['latin/caf\\xe9.eml', []],
    ['latin/own\\xe9.eml', []],
  ]
  assert.deepEqual(judge(['latin']), all)
  for (const item of all) assert.deepEqual(judge([`${item[0]}`]), [item])
  assert.deepEqual(judge(['latin/caf\\xe7.eml']), [['latin/caf\\xe7.eml', ['file-unreadable']]])
})

test('a name with line ends and escapes stays one line on a terminal', () => {
  const path = write('names/a\n\u001b[31mred.eml', fail)
  const { stdout } = run(['validate', 'note', path])
  assert.match(stdout, /^names\/a\\x0a\\x1b\[31mred\.eml:\d+:\d+: error/)
  assert.ok(!stdout.includes('\u001b'))
})

test('an oversized message is told with exit 3, and the others are judged', {
  timeout: 60_000,
}, () => {
  const large = `${postmark}Subject: a\n\n${`${'y'.repeat(1023)}\n`.repeat(101 << 10)}\n`
  const path = write('large.mbox', large + mailboxOf([pass]))
  const { status, stdout } = run(['validate', 'note', path, '--format', 'ndjson'])
  assert.deepEqual(itemsOf(stdout), [
    ['large.mbox#1', ['too-large']],
    ['large.mbox#2', []],
  ])
  assert.equal(status, 3)
})
