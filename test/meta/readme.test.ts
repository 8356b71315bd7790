import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'

const compiled = existsSync('dist/cli/launch.cjs')
  ? {}
  : { skip: 'dist/ is not compiled: npm run compile' }

test('the README shows what its command prints', compiled, () => {
  const readme = readFileSync('README.md', 'utf8')
  const [, command = '', shown = ''] = /```console\n\$ node ([^\n]*)\n(.*?)```/s.exec(readme) ?? []
  const { stdout, stderr } = spawnSync(process.execPath, command.split(' '), { encoding: 'utf8' })
  const printed = stdout + stderr
  if (process.env.UPDATE)
    writeFileSync(
      'README.md',
      readme.replace(shown, () => printed),
    )
  else assert.equal(shown, printed, 'UPDATE=1 node test/run.mjs readme writes it anew')
})
