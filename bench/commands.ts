import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mailbox } from './mailbox.js'
import { table, wholeProcess } from './measure.js'

const program = 'dist/cli/main.js'

/** Whole commands beside the start of Node, and of Node with the libraries that authoring needs. */
export function benchCommands(): void {
  const scratch = mkdtempSync(join(tmpdir(), 'profilewright-bench-'))
  const file = join(scratch, 'one.eml')
  writeFileSync(file, mailbox('small', 1)[0]!)
  const libraries = [
    'unified',
    'remark-parse',
    'handlebars',
    'ajv',
    'ajv/dist/standalone/index.js',
    'yaml',
    'esbuild',
    'xml2js',
  ]
  const imports = libraries.map(name => `import ${JSON.stringify(name)}`).join(';')
  const start = wholeProcess(['-e', '0'])
  const loaded = wholeProcess(['--input-type=module', '-e', imports])
  const row = (
    name: string,
    args: readonly string[],
    baseline: { readonly ms: number },
  ): string[] => {
    const { ms, mb } = wholeProcess(args)
    return [name, ms.toFixed(0), mb.toFixed(0), `${(ms / baseline.ms).toFixed(2)}x`]
  }
  table('whole commands', [
    ['', 'ms', 'MB', 'of its baseline'],
    ['node -e 0', start.ms.toFixed(0), start.mb.toFixed(0), '1.00x'],
    row('validate mms one.eml', [program, 'validate', 'mms', file], start),
    ['node with the authoring libraries', loaded.ms.toFixed(0), loaded.mb.toFixed(0), '1.00x'],
    row('build mms', [program, 'build', 'mms', '--out', join(scratch, 'out')], loaded),
    row('check mms', [program, 'check', 'mms'], loaded),
  ])
  rmSync(scratch, { recursive: true })
}
