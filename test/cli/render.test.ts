import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { scratchFolder } from '../scratch-folder.js'
import { program } from './note-runs.js'

const draft = (middle: string, back = '') =>
  '<rfc version="3" ipr="trust200902" docName="draft-a-b-00" category="info" ' +
  'submissionType="IETF"><front><title>Small</title><author fullname="Ann Example"/></front>' +
  `<middle><section><name>One</name><t>${middle}</t></section></middle><back>${back}</back></rfc>`

const reference =
  '<reference anchor="R"><front><title>Found</title><author fullname="A B"/></front></reference>'

const { folder: scratch, write } = scratchFolder({
  'good.xml': draft('Hello.'),
  'also.xml': draft('Again.'),
  'faulty.xml': draft('See <xref target="nowhere"/>.'),
  'old.xml': '<rfc version="2"/>',
  'noise.xml': 'This is no XML.',
  'in/doc.xml': draft(
    'See <xref target="R"/>.',
    '<references><name>R</name><xi:include href="../outside.xml"/><xi:include href="beside.xml"/></references>',
  ),
  'in/beside.xml': reference,
  'outside.xml': reference.replace('Found', 'Secret'),
})

function render(...args: readonly string[]) {
  const given = ['render', '--date', '2026-01-15', ...args]
  return spawnSync(process.execPath, [program, ...given], {
    cwd: scratch,
    encoding: 'utf8',
    input: draft('From standard input.'),
    env: { ...process.env, NO_COLOR: '1' },
  })
}

test('a document is not printed over itself, and a folder without documents is told', () => {
  const over = render('good.xml', '--to', 'html', '-o', './good.xml')
  assert.equal(over.status, 2)
  assert.match(String(over.stderr), /good\.xml is one of the files that are read/)
  mkdirSync(join(scratch, 'nothing'))
  const none = render('nothing', '--to', 'text')
  assert.deepEqual(
    [none.status, String(none.stderr)],
    [3, 'error: There is no .xml file in nothing\n'],
  )
})

test('of a folder the files that are called .xml are printed', () => {
  write('mixed/a.XML', draft('Sound.').replace('<t>', '<tt>'))
  write('mixed/notes.txt', 'no XML')
  const { stderr } = render('mixed', '--to', 'text')
  assert.match(stderr, /a\.XML:1:1/)
  assert.doesNotMatch(stderr, /notes/)
})

test('prints one document to standard output', () => {
  const { status, stdout, stderr } = render('good.xml', '--to', 'text')
  assert.equal(status, 0, stderr)
  assert.match(stdout, /15 January 2026/)
  assert.match(stdout, /\f/)
  assert.doesNotMatch(render('good.xml', '--to', 'text', '--no-pagination').stdout, /\f/)
  assert.match(render('good.xml', '--to', 'html').stdout, /^<!DOCTYPE html>/)
  assert.match(render('good.xml', '--to', 'xml').stdout, /\n {4}<title>Small<\/title>\n/)
  assert.match(render('-', '--to', 'text').stdout, /From standard input/)
})

test('prints a faulty document as well as it can, and exits 1', () => {
  const { status, stdout, stderr } = render('faulty.xml', '--to', 'text')
  assert.equal(status, 1)
  assert.match(stdout, /See nowhere/)
  assert.match(stderr, /faulty\.xml:1:\d+: error: .*nowhere/)
})

test('one broken file stops no other', () => {
  const files = ['noise.xml', 'good.xml', 'old.xml', 'absent.xml', 'also.xml']
  const { status, stderr } = render(...files, '--to', 'text', '-o', 'out')
  assert.equal(status, 3)
  assert.ok(existsSync(join(scratch, 'out/good.txt')) && existsSync(join(scratch, 'out/also.txt')))
  for (const name of ['noise.xml', 'old.xml', 'absent.xml']) assert.ok(stderr.includes(name), name)
})

test('writes into the file that is named', () => {
  assert.equal(render('good.xml', '--to', 'text', '-o', 'named.txt').status, 0)
  assert.match(readFileSync(join(scratch, 'named.txt'), 'utf8'), /Hello\./)
  assert.equal(render('good.xml', 'also.xml', '--to', 'text', '-o', 'named.txt').status, 2)
})

test('includes what lies beside the document, and nothing else', () => {
  const { status, stdout, stderr } = render('in/doc.xml', '--to', 'text')
  assert.equal(status, 1)
  assert.match(stdout, /Found/)
  assert.doesNotMatch(stdout, /Secret/)
  assert.match(stderr, /outside\.xml was not included/)
})

test('wrong usage exits 2', () => {
  assert.equal(render('good.xml').status, 2)
  assert.equal(render('good.xml', '--to', 'pdf').status, 2)
  assert.equal(render('good.xml', '--to', 'text', '--date', '2026-02-30').status, 2)
})
