import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { noteProfile } from '../profile-of.js'
import { scratchFolder } from '../scratch-folder.js'
import { program } from './note-runs.js'

const fixtures = resolve('test/fixtures/document/rfcxml')
const { folder: scratch, write } = scratchFolder()

const reference = (anchor: string, title: string) =>
  `<reference anchor="${anchor}"><front><title>${title}</title><author fullname="A B"/></front></reference>`

/** What the bibliography service of these tests answers to each path: a body, or a redirection. */
const answers: Record<string, string> = {
  '/bib/bibxml/reference.RFC.77.xml': reference('RFC77', 'From the service'),
  '/bib/bibxml/reference.RFC.0078.xml': reference('RFC78', 'With zeros'),
  '/bib/bibxml3/reference.I-D.a-b.xml': '-> /elsewhere.xml',
  '/elsewhere.xml': reference('I-D.a-b', 'Redirected'),
  '/bib/bibxml/reference.RFC.80.xml': '-> /bib/bibxml/reference.RFC.80.xml',
  '/bib/bibxml/reference.RFC.81.xml': '-> file:///etc/hostname',
  '/bib/bibxml/reference.RFC.82.xml': '<html><body>Not here</body></html>',
  '/bib/bibxml/reference.RFC.83.xml': `<reference>${' '.repeat(2_000_000)}</reference>`,
  '/bib/bibxml/reference.RFC.84.xml':
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><reference>&x;</reference>',
}
const asked: string[] = []
const server = createServer((request, response) => {
  const path = request.url ?? ''
  asked.push(path)
  const answer = answers[path]
  if (answer === undefined) response.writeHead(404).end()
  else if (answer.startsWith('-> ')) response.writeHead(302, { location: answer.slice(3) }).end()
  else response.end(answer)
})
let origin = ''

before(async () => {
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  // A server that listens on a port has an address with one.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => server.close())

/** Makes a folder with a document that includes addresses, and gives the document's path. */
function documentIn(name: string, ...hrefs: readonly string[]): string {
  const includes = hrefs.map(href => `<xi:include href="${href}"/>`).join('\n')
  const path = write(
    `${name}/a.xml`,
    '<rfc version="3" ipr="trust200902" docName="draft-a-b-00" category="info" submissionType="IETF">' +
      '<front><title>Small</title><author fullname="Ann Example"/></front><middle><section>' +
      '<name>One</name><t>Hello.</t></section></middle><back><references><name>R</name>\n' +
      `${includes}</references></back></rfc>`,
  )
  return join(scratch, path)
}

interface Result {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const render = (...args: readonly string[]): Promise<Result> =>
  run('render', '--date', '2026-01-15', '--to', 'text', '--no-pagination', ...args)

/** Runs the program beside this one, which has to answer as the service meanwhile. */
function run(...args: readonly string[]): Promise<Result> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: scratch,
    env: { ...process.env, NO_COLOR: '1' },
  })
  const seen = { stdout: '', stderr: '' }
  child.stdout.on('data', part => {
    seen.stdout += part
  })
  child.stderr.on('data', part => {
    seen.stderr += part
  })
  return new Promise(done => child.on('close', status => done({ status, ...seen })))
}

const service = () => ['--fetch', '--bib-service', `${origin}/bib`]

test('takes references from a folder and from the RFC index, and fetches nothing', async () => {
  const path = documentIn(
    'offline',
    'https://bib.ietf.org/public/rfc/bibxml/reference.RFC.0901.xml',
    `${origin}/bib/bibxml4/reference.W3C.REC-wheels-20310101.xml`,
    'reference.STD.901.xml',
  )
  asked.length = 0
  const sources = ['--bibxml', `${fixtures}/bibxml`, '--rfc-index', `${fixtures}/rfc-index.xml`]
  const { status, stdout, stderr } = await render(path, ...sources)
  assert.equal(status, 0, stderr)
  for (const title of ['Carrying Letters by Bicycle', 'Wheels in Markup', 'Spokes'])
    assert.ok(stdout.includes(title), title)
  assert.match(stderr, /a\.xml:2:1: .*RFC 901 was obsoleted by RFC 9901/)
  const without = await render(path)
  assert.equal(without.status, 1)
  assert.match(without.stdout, /Hello/)
  assert.match(
    without.stderr,
    /a\.xml:3:1: error: The reference W3C REC-wheels-20310101 was not found/,
  )
  assert.deepEqual(asked, [])
})

test('fetches only when asked, and is offline and the same afterwards', async () => {
  const hrefs = ['reference.RFC.77.xml', 'reference.RFC.78.xml', 'reference.I-D.a-b.xml']
  const path = documentIn('locked', ...hrefs.map(href => `https://www.rfc-editor.org/x/${href}`))
  const first = await render(path, ...service())
  assert.equal(first.status, 0, first.stderr)
  for (const title of ['From the service', 'With zeros', 'Redirected'])
    assert.ok(first.stdout.includes(title), title)
  const lock: unknown = JSON.parse(
    readFileSync(join(scratch, 'locked/references.lock.json'), 'utf8'),
  )
  assert.match(
    JSON.stringify(lock),
    /"reference\.I-D\.a-b\.xml":\{"url":"http:[^"]*elsewhere\.xml"/,
  )

  asked.length = 0
  const second = await render(path)
  assert.equal(second.status, 0, second.stderr)
  assert.equal(second.stdout, first.stdout)
  assert.equal((await render(path, ...service())).stdout, first.stdout)
  assert.deepEqual(asked, [])
})

test('believes the lock, and neither a changed cache nor a changed service', async () => {
  const path = documentIn('changed', 'reference.RFC.77.xml')
  await render(path, ...service())
  const cached = join(scratch, 'changed/.profilewright/bib/reference.RFC.77.xml')
  const honest = readFileSync(cached)
  writeFileSync(cached, reference('RFC77', 'Forged'))
  const { status, stdout, stderr } = await render(path)
  assert.equal(status, 1)
  assert.doesNotMatch(stdout, /Forged/)
  assert.match(stderr, /is not what references\.lock\.json says/)
  answers['/bib/bibxml/reference.RFC.77.xml'] = reference('RFC77', 'New')
  assert.match((await render(path, ...service())).stderr, /has changed since/)
  answers['/bib/bibxml/reference.RFC.77.xml'] = honest.toString()
  assert.equal((await render(path, ...service())).status, 0)
})

test('bounds what a service may do', async () => {
  const path = documentIn(
    'hostile',
    ...['79', '80', '81', '82', '83', '84'].map(number => `reference.RFC.${number}.xml`),
  )
  const { status, stdout, stderr } = await render(path, ...service())
  assert.equal(status, 1)
  assert.match(stdout, /Hello/)
  const told = stderr.replace(/\s+/g, ' ')
  for (const why of [
    'answered 404',
    'on and on',
    'no address of the web',
    '<html>',
    'more than',
    'no sound XML',
  ])
    assert.ok(told.includes(why), why)
  assert.ok(!existsSync(join(scratch, 'hostile/references.lock.json')))
})

test('writes through no link that leads out of the folder', async () => {
  const path = documentIn('linked', 'reference.RFC.77.xml')
  mkdirSync(join(scratch, 'target'))
  symlinkSync(join(scratch, 'target'), join(scratch, 'linked/.profilewright'))
  const { status, stderr } = await render(path, ...service())
  assert.equal(status, 1)
  assert.match(stderr, /leads out of the folder/)
  assert.ok(!existsSync(join(scratch, 'target/bib')))
})

test('tells that a service cannot be reached', async () => {
  const path = documentIn('alone', 'reference.RFC.77.xml')
  const { status, stderr } = await render(path, '--fetch', '--bib-service', 'http://127.0.0.1:1/')
  assert.equal(status, 1)
  assert.match(stderr, /a\.xml:2:1: error: The reference RFC 77 was not found/)
})

test('opens no connection and no file for a document type', async () => {
  const path = write(
    'dtd/a.xml',
    `<!DOCTYPE rfc SYSTEM "${origin}/rfc.dtd" [<!ENTITY % p SYSTEM "${origin}/p.ent"> %p;` +
      `<!ENTITY e SYSTEM "${origin}/e.ent"><!ENTITY f SYSTEM "file:///etc/passwd">]>` +
      `<rfc version="3"><front><title>&e;</title></front><middle><section><name>&f;</name></section></middle></rfc>`,
  )
  asked.length = 0
  const { stdout } = await render(join(scratch, path), ...service())
  assert.doesNotMatch(stdout, /root:/)
  assert.deepEqual(asked, [])
})

test('X7: includes nothing from outside the folder, however it is named', async () => {
  write('outside.xml', reference('OUT', 'Secret'))
  const hrefs = [
    '../outside.xml',
    '%2e%2e/outside.xml',
    '..%2foutside.xml',
    '..\\outside.xml',
    'link.xml',
    'linked/outside.xml',
    join(scratch, 'outside.xml'),
    `/${join(scratch, 'outside.xml')}`,
    `file://${join(scratch, 'outside.xml')}`,
    'beside.xml%00',
    '\\\\host\\share\\x.xml',
    'c:/x.xml',
    '.',
    '',
  ]
  const path = documentIn('inside', ...hrefs, 'beside.xml', 'deep/deep.xml')
  const inside = join(scratch, 'inside')
  symlinkSync('../outside.xml', join(inside, 'link.xml'))
  symlinkSync('..', join(inside, 'linked'))
  write('inside/beside.xml', reference('B', 'Beside'))
  write(
    'inside/deep/deep.xml',
    '<references><name>D</name><xi:include href="../beside.xml"/></references>',
  )
  const { stdout, stderr } = await render(path)
  assert.doesNotMatch(stdout, /Secret/)
  assert.equal(stdout.match(/"Beside"/g)?.length, 2)
  assert.equal(stderr.match(/was not included/g)?.length, hrefs.length)
})

/** Makes the folder of a profile that cites an RFC, or a draft, and states nothing of either. */
function profileIn(name: string): string {
  for (const [path, text] of Object.entries(noteProfile)) {
    const shortened = text
      .replace(/^ {2}RFC5322:\n(?: {4}.*\n)+/m, '')
      .replace('A note is a field.', 'A note is a field [I-D.a-b]. `[RFC1]` is code.')
    write(`${name}/${path}`, shortened)
  }
  return join(scratch, name)
}

test('a profile is built from the same sources, and offline and the same afterwards', async () => {
  answers['/bib/bibxml/reference.RFC.5322.xml'] =
    '<reference anchor="RFC5322"><front><title>Mail <em>itself</em></title>' +
    '<author initials="A." surname="B" role="editor"/><author><organization>C</organization></author>' +
    '<date year="2008" month="October"/></front><seriesInfo name="RFC" value="5322"/></reference>'
  const folder = profileIn('cites')
  const out = join(scratch, 'built')
  const without = await run('check', folder)
  assert.equal(without.status, 1)
  assert.match(without.stdout, /Unknown reference RFC5322[\s\S]*--bibxml/)
  asked.length = 0
  const built = await run('build', folder, '--out', out, ...service())
  assert.equal(built.status, 0, built.stdout)
  const text = readFileSync(join(out, 'cites/draft-profilewright-notes-00.nopages.txt'), 'utf8')
  assert.match(text, /\[RFC5322\] {2}B, A\., Ed\. and C, "Mail itself", RFC 5322, October 2008,/)
  assert.match(text, /\[I-D\.a-b\]/)
  asked.length = 0
  assert.equal((await run('build', folder, '--out', out, '--check')).status, 0)
  assert.equal((await run('check', folder)).stdout.includes('RFC5322'), false)
  assert.deepEqual(asked, [])
})

test('a profile tells why a reference that it cites is not to be had', async () => {
  const folder = profileIn('alone-cites')
  const { status, stdout } = await run(
    'check',
    folder,
    '--fetch',
    '--bib-service',
    'http://127.0.0.1:1/',
  )
  assert.equal(status, 1)
  assert.match(stdout, /profile\.yaml:\d+:\d+: error: The reference RFC5322 was not found: /)
})

test('a profile is told which of its references the index calls obsolete', async () => {
  const folder = profileIn('outdated')
  const facts = join(folder, 'profile.yaml')
  const stated = readFileSync(facts, 'utf8').replace(
    /^references:\n/m,
    '$&  OLD:\n    title: Letters\n    authors: [{organization: A}]\n    series: {RFC: 901}\n',
  )
  const prose = join(folder, 'drafts/notes.md')
  writeFileSync(facts, stated)
  writeFileSync(prose, `${readFileSync(prose, 'utf8')}\nSee [OLD].\n`)
  const index = ['--rfc-index', `${fixtures}/rfc-index.xml`]
  const line = stated.split('\n').indexOf('  OLD:') + 2
  for (const command of ['check', 'build']) {
    const { stdout } = await run(command, folder, ...index)
    assert.match(
      stdout,
      new RegExp(`profile\\.yaml:${line}:\\d+: info: RFC 901 was obsoleted by RFC 9901`),
    )
  }
  assert.doesNotMatch((await run('check', folder)).stdout, /obsoleted/)
})

test('a profile cites a number of a subseries, and one of its RFCs beside it', async () => {
  const folder = profileIn('group')
  const prose = join(folder, 'drafts/notes.md')
  writeFileSync(prose, `${readFileSync(prose, 'utf8')}\nSee [BCP901] and Section 2 of [RFC9901].\n`)
  const out = join(scratch, 'grouped')
  const index = ['--rfc-index', `${fixtures}/rfc-index.xml`]
  const { stdout } = await run('build', folder, '--out', out, ...index, ...service())
  assert.doesNotMatch(stdout, /BCP901|RFC9901/)
  const text = readFileSync(join(out, 'group/draft-profilewright-notes-00.nopages.txt'), 'utf8')
  assert.match(text, /\[BCP901\] {3}Best Current Practice 901,\n +<https:/)
  assert.match(text, /RFC 9901[\s\S]*RFC 9902/)
  assert.match(text, /See \[BCP901\] and Section 2 of \[RFC9901\]/)
})

test('wrong sources are wrong usage', async () => {
  assert.equal((await run('build', profileIn('misled'), '--bibxml', 'nowhere')).status, 2)
  const path = documentIn('usage')
  assert.equal((await render(path, '--bibxml', join(scratch, 'nowhere'))).status, 2)
  assert.equal((await render(path, '--rfc-index', join(scratch, 'nowhere'))).status, 2)
  assert.equal((await render(path, '--bib-service', 'file:///etc/')).status, 2)
})
