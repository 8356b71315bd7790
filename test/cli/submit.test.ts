import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { kiteFiles } from '../document/compose/papers/kite-profile.js'
import { scratchFolder } from '../scratch-folder.js'
import { program } from './note-runs.js'

const draft =
  '# Abstract\n\nKites get lost in mail, and this document says how to find them again by what they carry.\n\n' +
  '# Introduction\n\nThey fly. [RFC2920] says how fast.\n\n::bcp14{}\n\n# Rules\n\n::rules{chapter=kite topic=height}\n\n' +
  '# Security Considerations\n\nA kite can be stolen.\n\n# IANA Considerations\n\nThis document has no IANA actions.\n'
// The boilerplate of drafts is that of today, so the draft is too.
const facts = (kiteFiles['profile.yaml'] ?? '')
  .replace('date: 2000-11-20', 'date: 2026-11-23')
  .replace(
    'references:\n',
    'references:\n' +
      '  RFC2119: { title: Key words for use in RFCs to Indicate Requirement Levels, authors: [{ initials: S., surname: Bradner }], date: 1997-03, series: { BCP: 14, RFC: 2119 } }\n' +
      '  RFC8174: { title: Ambiguity of Uppercase vs Lowercase in RFC 2119 Key Words, authors: [{ initials: B., surname: Leiba }], date: 2017-05, series: { BCP: 14, RFC: 8174 } }\n',
  )
const files = { ...kiteFiles, 'profile.yaml': facts, 'drafts/kite.md': draft }
const { folder: scratch } = scratchFolder(
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`spec/kite/${path}`, text])),
)

/** Runs `submit`, while this process stays free to answer it. */
function submit(...args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = spawn(
    process.execPath,
    [program, 'submit', 'kite', '--today', '2026-11-23', ...args],
    {
      cwd: scratch,
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString()
    })
  return new Promise(done => child.on('close', code => done({ code, output })))
}

/** Listens on loopback until the check is over, answering every request alike. */
async function withServer(
  status: number,
  check: (url: string, requests: readonly Buffer[]) => Promise<void>,
): Promise<void> {
  const requests: Buffer[] = []
  const server = createServer(async (request: IncomingMessage, response) => {
    requests.push(Buffer.concat(await request.toArray()))
    response.writeHead(status).end(status === 200 ? 'Upload accepted \u001b[31m' : 'Refused')
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  try {
    await check(`http://127.0.0.1:${port}/api/submission`, requests)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('a dry run shows the form and sends nothing', async () => {
  const { code, output } = await submit('--dry-run', '--user', 'kite@ietf.org')
  assert.match(output, /^user: kite@ietf\.org$/m)
  assert.match(output, /^xml: draft-example-kite-01\.xml, \d+ octets$/m)
  assert.match(output, /Nothing was sent\./)
  assert.equal(code, 0, output)
})

test('a submission goes where the user says, and nowhere else', async () => {
  await withServer(200, async (url, requests) => {
    const { code, output } = await submit('--to', url, '--user', 'kite@ietf.org')
    assert.equal(code, 0, output)
    assert.match(output, /200 OK\nUpload accepted \?\[31m/)
    assert.equal(requests.length, 1)
    assert.match(requests[0]?.toString() ?? '', /name="user"\r\n\r\nkite@ietf\.org\r\n/)
    assert.match(requests[0]?.toString() ?? '', /filename="draft-example-kite-01\.xml"/)
  })
})

test('a refusal is a finding, an unreachable server is not', async () => {
  await withServer(400, async url => {
    assert.equal((await submit('--to', url, '--user', 'kite@ietf.org')).code, 1)
  })
  assert.equal((await submit('--to', 'http://127.0.0.1:9/', '--user', 'kite@ietf.org')).code, 3)
})

test('nothing is sent of a draft that is out of date', async () => {
  await withServer(200, async (url, requests) => {
    const { code, output } = await submit(
      '--to',
      url,
      '--user',
      'k@ietf.org',
      '--today',
      '2027-01-20',
    )
    assert.equal(code, 1)
    assert.match(output, /submission-date/)
    assert.equal(requests.length, 0)
  })
})

test('what cannot be meant is wrong usage', async () => {
  assert.equal((await submit('--to', 'http://127.0.0.1:9/')).code, 2)
  assert.equal((await submit('--draft', 'draft-example-kyte')).code, 2)
  assert.equal((await submit('--dry-run', '--to', 'http://127.0.0.1:9/')).code, 2)
  assert.equal((await submit('--today', '2026-02-30')).code, 2)
})
