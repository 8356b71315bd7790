// Runs every test file under test/ with node's own runner, TypeScript loaded through tsx.
// Arguments narrow the run: `node test/run.mjs judge` runs the files whose path contains "judge".
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const wanted = process.argv.slice(2)
const files = readdirSync('test', { recursive: true })
  .map(name => `test/${name}`)
  .filter(name => name.endsWith('.test.ts'))
  .filter(name => wanted.length === 0 || wanted.some(word => name.includes(word)))
  .sort()
if (files.length === 0) {
  console.error(`No test file has one of these words in its path: ${wanted.join(', ')}`)
  process.exit(2)
}
const run = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...files], {
  stdio: 'inherit',
})
process.exit(run.status ?? 1)
