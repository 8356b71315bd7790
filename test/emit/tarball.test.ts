import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

const built = existsSync('out/mms/validator/index.js')
  ? {}
  : { skip: 'out/ is not built: npm start' }

test('a project installs the validator from a tarball, and needs nothing else', built, () => {
  const project = mkdtempSync(join(tmpdir(), 'profilewright-'))
  try {
    const npm = (...args: string[]): string =>
      execFileSync('npm', args, {
        cwd: project,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
    const tarball = npm('pack', '--silent', resolve('out/mms/validator')).trim()
    writeFileSync(
      join(project, 'package.json'),
      '{ "name": "user", "version": "1.0.0", "type": "module" }\n',
    )
    npm('install', '--offline', '--no-audit', '--no-fund', `./${tarball}`)
    const sample = resolve('spec/mms/examples/line-ends/fail-bare-lf.eml')
    const program = `import { validate } from 'mms-validator'
      import { readFileSync } from 'node:fs'
      const failed = validate(readFileSync(${JSON.stringify(sample)}), 'a.eml').flatMap(({ outcomes }) => outcomes).filter(({ verdict }) => verdict === 'fail')
      console.log(failed.map(({ ruleId }) => ruleId).join())`
    writeFileSync(join(project, 'program.js'), program)
    const options = { cwd: project, encoding: 'utf8' } as const
    assert.equal(spawnSync(process.execPath, ['program.js'], options).stdout, 'line-ends\n')
    const command = spawnSync(join('node_modules', '.bin', 'mms-validator'), [sample], options)
    assert.equal(command.status, 1)
    assert.match(command.stdout, /MUST NOT send CR or LF other than as CRLF/)
  } finally {
    rmSync(project, { recursive: true })
  }
})
