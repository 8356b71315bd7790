import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { toHtml } from '../../src/document/print/to-html.js'
import { readDraft } from '../../src/document/rfcxml/read-draft.js'
import { needsChromium, patience, startChromium } from '../chromium.js'
import { shared } from '../shared.js'

/** Our own document with every element, and of the corpus one large, one with images, one with wide tables. */
const documents = [
  'test/fixtures/document/print/everything.xml',
  ...['rfcxml/rfc9110', 'rfcxml/draft-ietf-rats-architecture-latest', 'rfcxml-micro/tables-wide']
    .map(name => `${shared}/corpus/${name}.prepped.xml`)
    .filter(path => existsSync(path)),
]

const printed = (path: string): string => {
  const { draft } = readDraft(readFileSync(path, 'utf8'), path)
  assert.ok(draft !== undefined)
  return toHtml(draft, { today: '2030-01-01' }).text
}

// In a page there are no modules to import from: the functions are handed over as text.
const checks = readFileSync('test/browser/page-checks.js', 'utf8').replaceAll('export ', '')
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

function ask(page: Page, question: string): Promise<unknown> {
  return page.evaluate(`${checks}; ${question}`)
}

let browser: Browser | undefined
before(async () => {
  if (!('skip' in needsChromium)) browser = await startChromium()
})
after(() => browser?.close())

interface Setting {
  readonly width?: number
  readonly dark?: boolean
}

/** Opens a page as a reader would, and hands it to a check; anything it asks for or complains of fails. */
async function reading(path: string, setting: Setting, check: (page: Page) => Promise<void>) {
  assert.ok(browser !== undefined)
  const context = await browser.newContext({
    viewport: { width: setting.width ?? 1440, height: 900 },
    colorScheme: setting.dark === true ? 'dark' : 'light',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const trouble: string[] = []
  page.on('console', message => trouble.push(message.text()))
  page.on('pageerror', error => trouble.push(String(error)))
  await page.route('**/*', route => {
    const url = route.request().url()
    if (url !== address) trouble.push(`asked for ${url}`)
    return url === address
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: printed(path) })
      : route.abort()
  })
  await page.goto(address)
  await check(page)
  assert.deepEqual(trouble, [], path)
  await context.close()
}

const address = 'http://draft.test/'

for (const path of documents) {
  const name = path.replace(/.*\//, '')

  test(`${name} fits every width, and asks for nothing`, needsChromium, async () => {
    for (const width of [360, 390, 768, 1024, 1440, 2200])
      await reading(path, { width }, async page => {
        assert.deepEqual(await ask(page, 'beyondEdge()'), [], `at ${width} pixels`)
      })
  })

  test(`${name} can be used without a mouse, and without seeing well`, needsChromium, async () => {
    for (const setting of [{ dark: true, width: 390 }, {}])
      await reading(path, setting, async page => {
        await page.evaluate(axe)
        for (const question of ['barriers()', 'overseen()'])
          assert.deepEqual(await ask(page, question), [], question)
        await page.keyboard.press('Tab')
        assert.equal(await ask(page, 'document.activeElement.className'), 'skip')
        await page.keyboard.press('Enter')
        // The browser goes there in its own time.
        await page.waitForFunction(`location.hash === '#page-matter'`)
      })
  })

  test(`${name} prints without losing anything at the right`, needsChromium, async () => {
    // The width between the margins of A4, in CSS pixels.
    await reading(path, { width: 650 }, async page => {
      await page.emulateMedia({ media: 'print' })
      assert.deepEqual(await ask(page, 'cutOff()'), [])
      const ground = await ask(page, 'getComputedStyle(document.body).backgroundColor')
      assert.equal(ground, 'rgb(255, 255, 255)')
    })
  })
}

test(
  'what stands below a term stands clear of it, also with an anchor',
  needsChromium,
  async () => {
    await reading(documents[0] ?? '', { width: 375 }, async page => {
      assert.equal(await ask(page, `isBelowTerm('steps')`), true)
    })
  },
)
