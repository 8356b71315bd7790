import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'

/** Gives the path of a Chromium on this machine: the one named in the environment, or a usual place. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM
  return [named, ...usualPlaces].find(path => path !== undefined && existsSync(path))
}

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Options for `test` that skip it with one clear line when there is no Chromium. In CI nothing is
 * skipped: there a missing browser fails the test that needs it.
 */
export const needsChromium =
  findChromium() === undefined && !process.env.CI ? { skip: 'no Chromium is here' } : {}

/** Milliseconds after which a page is given up: on a busy machine a long one takes a minute. */
export const patience = 180_000

/** Starts a Chromium without a window that asks nothing of the network by itself. */
export async function startChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium is here, and CI needs one')
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath, args: quietly })
}

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
