import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mailbox } from './mailbox.js'
import { table, wholeProcess } from './measure.js'

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
  // Compiling has removed what a first build leaves: what judges, and V8's code of the program itself.
  const build = [program, 'build', 'mms', '--out', join(scratch, 'out')]
  wholeProcess(build, 0)
  const start = wholeProcess(['-e', '0'])
  const loaded = wholeProcess(['--input-type=module', '-e', imports])
  const row = (
    name: string,
    args: readonly string[],
    baseline: { readonly ms: number },
    runs?: number,
  ): string[] => {
    const { ms, mb } = wholeProcess(args, runs)
    return [name, ms.toFixed(0), mb.toFixed(0), `${(ms / baseline.ms).toFixed(2)}x`]
  }
  table('whole commands', [
    ['', 'ms', 'MB', 'of its baseline'],
    ['node -e 0', start.ms.toFixed(0), start.mb.toFixed(0), '1.00x'],
    row('validate mms one.eml', [program, 'validate', 'mms', file], start),
    ['node with the authoring libraries', loaded.ms.toFixed(0), loaded.mb.toFixed(0), '1.00x'],
    row('build mms', build, loaded, 3),
    row('check mms', [program, 'check', 'mms'], loaded, 3),
  ])
  rmSync(scratch, { recursive: true })
}
