import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { schemas } from '../profile-of.js'
import { fail, mailboxOf, noteFolder, pass, program } from './note-runs.js'

const { folder, write, run } = noteFolder()
const record = (path: string, text: string): string =>
  `${JSON.stringify({ path, octets: Buffer.from(text, 'latin1').toString('base64') })}\n`
const args = ['validate', 'note', '-', '--records']
const ajv = new Ajv2020({ strict: false })
for (const schema of schemas.values()) ajv.addSchema(schema as object)

interface Answer {
  readonly path: string
  readonly items: readonly { readonly findings: readonly { readonly ruleId: string }[] }[]
  readonly summary: { readonly findings: { readonly error: number } }
}

const answersOf = (stdout: string): readonly Answer[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

test('each record gives one line, in order, valid against the published schema', () => {
  const mailbox = mailboxOf([pass, fail])
  const input =
    record('a.eml', pass) + record('b.eml', fail) + record('c.mbox', mailbox) + record('d', '')
  const { status, stdout } = run(args, input)
  assert.equal(status, 0)
  const answers = answersOf(stdout)
  for (const answer of answers)
    assert.ok(ajv.validate('urn:profilewright:report#/$defs/record', answer), ajv.errorsText())
  assert.deepEqual(
    answers.map(({ path, items, summary }) => [path, items.length, summary.findings.error]),
    [
      ['a.eml', 1, 0],
      ['b.eml', 1, 1],
      ['c.mbox', 2, 1],
      ['d', 1, 1],
    ],
  )
  assert.equal(run([...args, '--fail-on', 'error'], input).status, 1)
})

test('a record that cannot be read is told in its line, and the others are judged', () => {
  const broken = [
    '{',
    '',
    'null',
    '7',
    '{"octets":""}',
    '{"path":"x"}',
    '{"path":"x","octets":"a b"}',
    '{"path":"x","octets":"abc"}',
    '\u0000\u0001',
  ]
  const input = broken.map(line => `${line}\n`).join('') + record('a.eml', pass).trimEnd()
  const { status, stdout } = run(args, input)
  assert.equal(status, 0)
  const answers = answersOf(stdout)
  assert.deepEqual(
    answers.map(({ items }) => items[0]?.findings.map(({ ruleId }) => ruleId)),
    [...broken.map(() => ['record-unreadable']), []],
  )
})

test('a record is answered before the next is sent', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  for (const path of ['1.eml', '2.eml', '3.eml']) {
    child.stdin.write(record(path, pass))
    const { value } = await lines.next()
    assert.equal(JSON.parse(value).path, path)
  }
  child.stdin.end()
  assert.equal((await lines.next()).done, true)
})

test('the example that help gives works as it stands', () => {
  const help = run(['validate', '--help']).stdout
  const [, example = ''] = /processes at a time:\n([\s\S]*?)\n\n/.exec(help) ?? []
  assert.match(example, /xargs -0 -P 4/)
  for (let index = 0; index < 9; index += 1) write(`mail/${index} n.eml`, index === 4 ? fail : pass)
  write('bin/profilewright', `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`)
  chmodSync(join(folder, 'bin/profilewright'), 0o755)
  const command = example.replaceAll('validate mms', 'validate note').replace('-n 1000', '-n 4')
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` }
  const { status, stderr } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  assert.equal(status, 0, stderr)
  const reports = readdirSync(folder).filter(name => /^reports\.\d+\.ndjson$/.test(name))
  assert.equal(reports.length, 3)
  const answers = reports.flatMap(name => answersOf(readFileSync(join(folder, name), 'utf8')))
  assert.equal(answers.length, 9)
  assert.equal(answers.filter(({ summary }) => summary.findings.error > 0).length, 1)
})

test('what records cannot do is refused', () => {
  for (const more of [['--jobs', '2'], ['--resume'], ['--format', 'sarif'], ['a.eml']])
    assert.equal(run([...args, ...more]).status, 2, more.join(' '))
})
