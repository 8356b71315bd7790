import { type ProfileFacts, type Rule, readingFacts, type Schema } from '../model/index.js'
import { bundle } from './bundle.js'
import { insideScript } from './inside-script.js'
import { validatorPage } from './validator-page.js'
import { validatorReadme } from './validator-readme.js'
import { validatorTypes } from './validator-types.js'

/** Everything that a validator package is made from. */
export interface ValidatorParts {
  readonly facts: ProfileFacts
  readonly rules: readonly Rule[]
  /** The compiled rules as source text: a function of `tellFaults`. */
  readonly rulesSource: string
  readonly schemas: Schema
  /** Digest of the rules, by which a reader knows whether the package is fresh. */
  readonly digest: string
  readonly tool: { readonly name: string; readonly version: string }
  /** The compiled program's folder: `validator.js` and `cli/standalone.js` stand there. */
  readonly program: string
  readonly licence: string
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
 * file is bundled once, and stands in what else runs as it is: it is large, and to bundle it takes
 * longer than to write it.
 */
export async function validatorPackage(parts: ValidatorParts): Promise<Validator> {
  const { facts, program } = parts
  const library = `${program}/validator.js`
  const instead = { [library]: './index.js', [`${program}/index.js`]: './index.js' }
  const [index, command, inScript] = await Promise.all([
    bundle({
      source: indexSource(parts),
      folder: program,
      virtual: { 'profile-rules': `export default ${parts.rulesSource}` },
      platform: 'neutral',
    }),
    bundle({
      source: commandSource(', { script: import.meta.url }'),
      folder: program,
      instead,
      platform: 'node',
    }),
    bundle({
      source: commandSource(', { args: arguments_ }'),
      folder: program,
      instead,
      platform: 'node',
      format: 'cjs',
    }),
  ])
  const { body, exported } = insideScript(index)
  const script =
    `(function (require, arguments_) {const index = (() => {${body}return ${exported}})();\n` +
    `(require => {${inScript}})(name => name === './index.js' ? index : require(name))})\n`
  const files = new Map([
    ['index.js', `${banner(parts)}${index}`],
    ['index.d.ts', validatorTypes],
    ['cli.js', `#!/usr/bin/env node\n${banner(parts)}${command}`],
    ['judge.html', validatorPage(facts, `${body}globalThis.validator=${exported}`)],
    ['package.json', `${JSON.stringify(manifest(parts), null, 2)}\n`],
    ['rules.schema.json', `${JSON.stringify(parts.schemas, null, 1)}\n`],
    ['README.md', validatorReadme(facts, parts.rules, packageName(facts))],
    ['LICENSE', parts.licence],
  ])
  return { files, script }
}

const commandSource = (more: string): string =>
  [
    "import { profile, rules } from './index.js'",
    "import { runStandalone } from './cli/standalone.js'",
    `runStandalone(profile, rules${more})`,
    '',
  ].join('\n')

function indexSource({ facts, digest, tool }: ValidatorParts): string {
  const profile = {
    name: facts.name,
    title: facts.title,
    digest,
    tool: `${tool.name} ${tool.version}`,
    ...readingFacts(facts),
  }
  return [
    "export * from './validator.js'",
    "import { judge, readEvidence } from './validator.js'",
    "import { tellFaults } from './evidence/judge/tell-faults.js'",
    "import rulesOf from 'profile-rules'",
    'export const rules = rulesOf(tellFaults)',
    `export const profile = ${JSON.stringify(profile)}`,
    'export function validate(octets, path) {',
    '  return readEvidence(octets, path, profile).map(subject => judge(rules, subject))',
    '}',
    '',
  ].join('\n')
}

function banner({ tool, facts }: ValidatorParts): string {
  return `// Written by ${tool.name} ${tool.version} from the profile ${facts.name}. Do not edit.\n`
}

function packageName(facts: ProfileFacts): string {
  return `${facts.name}-validator`
}

function manifest({ facts, tool }: ValidatorParts): object {
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
    files: [
      'index.js',
      'index.d.ts',
      'cli.js',
      'judge.html',
      'rules.schema.json',
      'README.md',
      'LICENSE',
    ],
    sideEffects: false,
  }
}
