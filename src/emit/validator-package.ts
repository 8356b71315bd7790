import { literal, type ProfileFacts, type Rule, readingFacts, type Schema } from '../model/index.js'
import { insideScript } from './inside-script.js'
import { validatorPage } from './validator-page.js'
import { validatorReadme } from './validator-readme.js'
import { validatorTypes } from './validator-types.js'

/** Everything that a validator package is made from. */
export interface ValidatorParts {
  readonly facts: ProfileFacts
  readonly rules: readonly Rule[]
  /** The compiled rules as source text: the body of a function of `tellFaults`. */
  readonly rulesSource: string
  readonly schemas: Schema
  /** Digest of the rules, by which a reader knows whether the package is fresh. */
  readonly digest: string
  readonly tool: { readonly name: string; readonly version: string }
  readonly program: ValidatorProgram
  readonly licence: string
}

/** What is the same in all validators, bundled when this program was compiled. */
export interface ValidatorProgram {
  /** The library, in which `__profile__` and `__rules__` stand for what a profile adds. */
  readonly index: string
  /** The command of the package. */
  readonly command: string
  /** The command as a body of a function of `require` and `__arguments__`. */
  readonly script: string
}

/** What judges by one profile: a package for everybody, and one script for the program itself. */
export interface Validator {
  readonly files: ReadonlyMap<string, string>
  /** The judging command with its rules: a function of `require`, and of the paths and options. */
  readonly script: string
}

/**
 * Gives the files of a package that judges by one profile and needs nothing else: one ECMAScript file
 * for Node and browsers, its types, a command, the schemas for other languages, a README. The one
 * file stands in what else runs as it is.
 */
export function validatorPackage(parts: ValidatorParts): Validator {
  const { facts, program } = parts
  const added = {
    profile: literal(profileOf(parts)),
    rules: `(tellFaults => {\n${parts.rulesSource}\n})`,
  }
  // All in one pass: what an author writes may look like a name.
  const index = program.index.replace(
    /__(profile|rules)__/g,
    (_, name: keyof typeof added) => added[name],
  )
  const { body, exported } = insideScript(index)
  const script =
    `(function (require, __arguments__) {const index = (() => {${body}return ${exported}})();\n` +
    `(require => {${program.script}})(name => name === './index.js' ? index : require(name))})\n`
  const files = new Map([
    ['index.js', `${banner(parts)}${index}`],
    ['index.d.ts', validatorTypes],
    ['cli.js', `#!/usr/bin/env node\n${banner(parts)}${program.command}`],
    ['judge.html', validatorPage(facts, `${body}globalThis.validator=${exported}`)],
    ['rules.schema.json', `${JSON.stringify(parts.schemas, null, 1)}\n`],
    ['README.md', validatorReadme(facts, parts.rules, packageName(facts))],
    ['LICENSE', parts.licence],
  ])
  files.set('package.json', `${JSON.stringify(manifest(parts, [...files.keys()]), null, 2)}\n`)
  return { files, script }
}

function profileOf({ facts, digest, tool }: ValidatorParts): object {
  return {
    name: facts.name,
    title: facts.title,
    digest,
    tool: `${tool.name} ${tool.version}`,
    ...readingFacts(facts),
  }
}

function banner({ tool, facts }: ValidatorParts): string {
  return `// Written by ${tool.name} ${tool.version} from the profile ${facts.name}. Do not edit.\n`
}

function packageName(facts: ProfileFacts): string {
  return `${facts.name}-validator`
}

function manifest({ facts, tool }: ValidatorParts, files: readonly string[]): object {
  return {
    name: packageName(facts),
    version: tool.version,
    description: `Judges messages and sessions by the profile: ${facts.title}`,
    license: 'MIT',
    type: 'module',
    engines: { node: '>=20' },
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './rules.schema.json': './rules.schema.json',
    },
    types: './index.d.ts',
    bin: { [packageName(facts)]: './cli.js' },
    files,
    sideEffects: false,
  }
}
