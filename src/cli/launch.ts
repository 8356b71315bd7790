#!/usr/bin/env node
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Script } from 'node:vm'
import { severities } from '../model/finding.js'
import { formatNames } from './format-names.js'
import { findProfile, type ProfileTarget, packageFolder } from './installation.js'
import { fastValidatorPath, readIfThere } from './judging/fast-validator.js'
import { ruleSources } from './judging/rule-sources.js'

// The program's first step. It decides between the judging script of a built profile and the whole
// command line; both judge alike, and the tests hold them to it.

/** What the judging script understands: options with a value that is one of a few. */
const values: Readonly<Record<string, readonly string[]>> = {
  '--format': formatNames,
  '--fail-on': severities,
}

/** Judges by the script of a built profile, where that is all that is asked. */
function validateFast([command, named, ...rest]: readonly string[]): boolean {
  if (command !== 'validate' || named === undefined || !isPlain(rest)) return false
  const target = profileOf(named)
  if (target === undefined) return false
  const sources = sourcesOf(target)
  if (sources === undefined) return false
  const path = fastValidatorPath(target.name, sources)
  const source = path === undefined ? undefined : readIfThere(path)
  if (path === undefined || source === undefined) return false
  const cached = readIfThere(`${path}.cache`)
  const text = source.toString('latin1')
  const script = new Script(text, { filename: path, ...(cached && { cachedData: cached }) })
  script.runInThisContext()(lazily(createRequire(path)), rest)
  if (cached === undefined || script.cachedDataRejected === true)
    process.once('exit', () => keep(`${path}.cache`, script))
  return true
}

/**
 * Loads a module of Node when something of it is used: to judge a message, the script uses few of those
 * that it names, and the others take a tenth of its time.
 */
function lazily(load: NodeJS.Require): (name: string) => object {
  const get = (name: string, key: string | symbol): unknown => Reflect.get(load(name), key)
  return name => new Proxy({}, { get: (_target, key) => get(name, key) })
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
    return ruleSources(root, `${packageFolder}/schemas`)
  } catch {
    // So it says what cannot be read.
    return undefined
  }
}

/** Keeps the code that V8 has compiled; a folder that cannot be written to costs time, not the run. */
function keep(path: string, script: Script): void {
  try {
    writeFileSync(path, script.createCachedData())
  } catch {
    return
  }
}

if (!validateFast(process.argv.slice(2))) import('./main.js')
