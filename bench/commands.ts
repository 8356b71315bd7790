import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mailbox } from './mailbox.js'
import { besideBaseline, table, type WholeProcess } from './measure.js'

// What a user runs: the `bin` of package.json.
const program = 'dist/cli/launch.cjs'

/** Whole commands beside the start of Node, and of Node with the libraries that a build imports. */
export function benchCommands(): void {
  const scratch = mkdtempSync(join(tmpdir(), 'profilewright-bench-'))
  const file = join(scratch, 'one.eml')
  writeFileSync(file, mailbox('small', 1)[0]!)
  const libraries = [
    'commander',
    'js-yaml',
    'yaml',
    'unified',
    'remark-parse',
    'mdast-util-directive',
    'mdast-util-gfm-table',
    'micromark-extension-directive',
    'micromark-extension-gfm-table',
    'handlebars',
    'get-east-asian-width',
    '@noble/hashes/sha2.js',
    '@noble/hashes/legacy.js',
  ]
  const imports = libraries.map(name => `import ${JSON.stringify(name)}`).join(';')
  const build = [program, 'build', 'mms', '--out', join(scratch, 'out')]
  const start = ['-e', '0']
  const loaded = ['--input-type=module', '-e', imports]
  const row = (name: string, { ms, mb }: WholeProcess, ratio = 1): string[] => [
    name,
    ms.toFixed(0),
    mb.toFixed(0),
    `${ratio.toFixed(2)}x`,
  ]
  // Compiling has removed what a first build leaves, what judges and V8's code of the program itself:
  // that is made by the run to warm up.
  const built = besideBaseline(build, loaded)
  const judged = besideBaseline([program, 'validate', 'mms', file], start)
  const checked = besideBaseline([program, 'check', 'mms'], loaded, 3)
  table('whole commands, each in turn with its baseline', [
    ['', 'ms', 'MB', 'of its baseline'],
    row('node -e 0', judged.baseline),
    row('validate mms one.eml', judged, judged.ratio),
    row('node with the authoring libraries', built.baseline),
    row('build mms', built, built.ratio),
    row('check mms', checked, checked.ratio),
  ])
  rmSync(scratch, { recursive: true })
}
