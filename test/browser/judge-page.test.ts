import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { needsChromium, patience, startChromium } from '../chromium.js'

const page = resolve('out/mms/validator/judge.html')
const sessions = {
  smtp: 'spec/mms/examples/announce-size/pass.smtp',
  imap: 'spec/mms/examples/structure-before-content/pass-first.imap',
}

test(
  'the page judges a dropped file, offline, and runs nothing that the file says',
  needsChromium,
  async () => {
    const browser = await startChromium()
    try {
      const context = await browser.newContext({
        offline: true,
        viewport: { width: 390, height: 800 },
      })
      const tab = await context.newPage()
      tab.setDefaultTimeout(patience)
      const told: string[] = []
      tab.on('console', message => told.push(message.text()))
      tab.on('pageerror', error => told.push(String(error)))
      tab.on('request', request => {
        if (!request.url().startsWith('file:')) told.push(`asked for ${request.url()}`)
      })
      await tab.goto(pathToFileURL(page).href)
      const sound = 'spec/mms/examples/version-present/pass-response.eml'
      const hostile = readFileSync('spec/mms/examples/line-ends/fail-bare-lf.eml')
        .toString('latin1')
        .replace('Subject: ', 'Subject: <img src=x onerror="document.title=\'owned\'"> ')
      const [, request = '', response = ''] = readFileSync(
        'spec/mms/examples/response-repeats-transaction/fail-own-identifier.mbox',
        'utf8',
      ).split(/^From - .*\n/m)
      await tab.setInputFiles('#files', [
        { name: 'request.eml', mimeType: 'message/rfc822', buffer: Buffer.from(request) },
        { name: 'response.eml', mimeType: 'message/rfc822', buffer: Buffer.from(response) },
        ...(existsSync(sound)
          ? [{ name: 'sound.eml', mimeType: 'message/rfc822', buffer: readFileSync(sound) }]
          : []),
        ...['smtp', 'imap'].map(kind => ({
          name: `session.${kind}`,
          mimeType: 'text/plain',
          buffer: readFileSync(sessions[kind as keyof typeof sessions]),
        })),
        {
          name: 'hostile<b>.eml',
          mimeType: 'message/rfc822',
          buffer: Buffer.from(hostile, 'latin1'),
        },
      ])
      await tab.waitForSelector('li.error')
      const text = (await tab.textContent('#results')) ?? ''
      assert.match(text, /session\.smtpsmtp-session: \d+ pass/)
      assert.match(text, /session\.imapimap-session: \d+ pass/)
      assert.match(text, /hostile<b>\.eml/)
      assert.match(text, /MUST NOT send CR or LF other than as CRLF/)
      assert.match(text, /response\.eml, line 8, column 1/)
      assert.match(text, /MUST repeat in an MM4 response the X-Mms-Transaction-ID of the request/)
      assert.match(text, /8 \| X-Mms-Transaction-ID: "881"/)
      assert.match(text, /In practice: A response whose X-Mms-Message-ID/)
      assert.notEqual(await tab.title(), 'owned')
      assert.equal(
        await tab.evaluate('document.documentElement.scrollWidth <= window.innerWidth'),
        true,
      )
      const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
      const barriers = `${axe}; axe.run().then(({ violations }) => violations.map(({ id }) => id))`
      assert.deepEqual(await tab.evaluate(barriers), [])
      assert.deepEqual(told, [])
    } finally {
      await browser.close()
    }
  },
)
