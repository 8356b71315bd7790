#!/usr/bin/env node
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { severities } from '../model/finding.js'
import { tuneForShortRun } from './building/tune-for-short-run.js'
import { cachedScript } from './cached-script.js'
import { formatNames } from './format-names.js'
import { findProfile, type ProfileTarget, packageFolder } from './installation.js'
import { fastValidatorPath } from './judging/fast-validator.js'
import { ruleSources } from './judging/rule-sources.js'
import { lazily } from './lazily.js'

// The program's first step. It decides between a script that does one thing, the judging script of a
// built profile or that which makes documents, and the whole command line; both do alike, and the tests
// hold them to it.

/** What the judging script understands: options with a value that is one of a few. */
const values: Readonly<Record<string, readonly string[]>> = {
  '--format': formatNames,
  '--fail-on': severities,
}

/** The commands of the authoring script. */
const authoring: ReadonlySet<string> = new Set(['build', 'explain', 'papers', 'render'])

/** Judges by the script of a built profile, where that is all that is asked. */
function validateFast([command, named, ...rest]: readonly string[]): boolean {
  if (command !== 'validate' || named === undefined || !isPlain(rest)) return false
  const target = profileOf(named)
  if (target === undefined) return false
  const sources = sourcesOf(target)
  if (sources === undefined) return false
  const path = fastValidatorPath(target.name, sources)
  if (path === undefined) return false
  const judge = cachedScript(path)
  judge?.(lazily(createRequire(path)), rest)
  return judge !== undefined
}

/** Makes and shows documents by a script, which is there sooner than the whole command line. */
function authorFast([command = '', ...rest]: readonly string[]): boolean {
  // Help would leave a code cache with little in it.
  if (!authoring.has(command) || rest.includes('--help') || rest.includes('-h')) return false
  tuneForShortRun()
  const path = join(packageFolder, 'dist', 'cli', 'authoring.cjs')
  const author = cachedScript(path, `${path}.${command}.cache`)
  author?.(lazily(createRequire(path)), pathToFileURL(path).href)
  return author !== undefined
}

/** Only paths, and options whose values are right: anything else is for the whole command line. */
function isPlain(rest: readonly string[]): boolean {
  let paths = 0
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index]!
    if (word === '-' || !word.startsWith('-')) paths += 1
    else {
      index += 1
      if (values[word]?.includes(rest[index] ?? '') !== true) return false
    }
  }
  return paths > 0
}

function profileOf(named: string): (ProfileTarget & { readonly name: string }) | undefined {
  try {
    const target = findProfile(named)
    return { ...target, name: target.root.slice(target.root.lastIndexOf('/') + 1) }
  } catch {
    // The whole command line says what is wrong with the name.
    return undefined
  }
}

function sourcesOf({ root }: ProfileTarget): Buffer | undefined {
  try {
    return ruleSources(root)
  } catch {
    // So it says what cannot be read.
    return undefined
  }
}

const words = process.argv.slice(2)
if (!validateFast(words) && !authorFast(words)) import('./main.js')
