import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { needsChromium, patience, startChromium } from '../chromium.js'
import { scratchFolder } from '../scratch-folder.js'

/** The examples of docs/rfcxml.md, run as a reader would run them. */
const [program = '', page = ''] = [
  ...readFileSync('docs/rfcxml.md', 'utf8').matchAll(/```(?:js|html)\n(.*?)```/gs),
].map(([, code = '']) => code)

const file = 'dist/rfcxml.browser.js'
const compiled = existsSync(file) ? {} : { skip: 'dist/ is not compiled: npm run compile' }

/** A document as an author writes it: without the numbers that preparation gives. */
const quotes = readFileSync('test/fixtures/print/quotes/in.xml', 'utf8')
const source = scratchFolder({ 'quotes.xml': quotes.replace(/ pn="[^"]*"/g, '') })
const document = join(source.folder, 'quotes.xml')

/** What the command prints of the document, with the options of the example. */
const byCommand = (): string =>
  execFileSync(
    process.execPath,
    [
      'dist/cli/main.js',
      'render',
      document,
      '--to',
      'text',
      '--pagination',
      '--date',
      '2026-01-15',
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  )

test('the example for Node prints a document', compiled, () => {
  const { folder: project } = scratchFolder()
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(resolve('.'), join(project, 'node_modules', 'profilewright'))
  writeFileSync(join(project, 'example.mjs'), program)
  const printed = execFileSync(process.execPath, ['example.mjs', document], {
    cwd: project,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  assert.equal(printed, byCommand())
})

test(
  'the example for a page prints a document that is dropped there, offline',
  'skip' in compiled ? compiled : needsChromium,
  async () => {
    const browser = await startChromium()
    try {
      const tab = await browser.newPage()
      tab.setDefaultTimeout(patience)
      const trouble: string[] = []
      tab.on('pageerror', error => trouble.push(String(error)))
      const origin = 'http://library.test/'
      const contents: Readonly<Record<string, readonly [type: string, body: string]>> = {
        [origin]: ['text/html', page],
        [`${origin}rfcxml.browser.js`]: ['text/javascript', readFileSync(file, 'utf8')],
      }
      await tab.route('**/*', route => {
        const [contentType, body] = contents[route.request().url()] ?? []
        return contentType === undefined || body === undefined
          ? route.abort()
          : route.fulfill({ contentType, body })
      })
      await tab.goto(origin)
      await tab.setInputFiles('input', document)
      await tab.waitForFunction(`document.querySelector('pre').textContent !== ''`)
      assert.match((await tab.textContent('pre')) ?? '', /^Internet-Draft +Example$/m)
      assert.deepEqual(trouble, [])
    } finally {
      await browser.close()
    }
  },
)
