import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { scratchFolder } from '../scratch-folder.js'

test('a project installs the validator from a tarball, and needs nothing else', () => {
  const { folder: project } = scratchFolder()
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
  const threads = spawnSync(
    join('node_modules', '.bin', 'mms-validator'),
    [sample, '--jobs', '2'],
    options,
  )
  assert.deepEqual([threads.status, threads.stdout], [1, command.stdout], threads.stderr)
  const readme = readFileSync(join(project, 'node_modules/mms-validator/README.md'), 'utf8')
  const shell = [...readme.matchAll(/```\n([\s\S]*?)```/g)].map(([, text = '']) => text)
  copyFileSync(sample, join(project, 'message.eml'))
  const pipe = shell.find(text => text.includes('--records')) ?? ''
  const records = spawnSync('sh', ['-c', pipe], options)
  assert.match(
    records.stdout,
    /^{"path":"message.eml","items":\[.*"line-ends".*}\n$/,
    records.stderr,
  )
  const typed = `import { rules, validate } from 'mms-validator'
    export const seen: readonly string[] = validate(new Uint8Array(0), 'a.eml').map(({ path }) => path)
    export const ids: readonly string[] = rules.map(({ facts }) => facts.id)\n`
  writeFileSync(join(project, 'typed.ts'), typed)
  for (const module of [['nodenext'], ['esnext', '--moduleResolution', 'bundler'], ['preserve']]) {
    const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--ignoreConfig']
    const more = ['--target', 'es2022', '--types', '', '--module', ...module, 'typed.ts']
    const { status, stdout } = spawnSync(
      resolve('node_modules/.bin/tsc'),
      [...flags, ...more],
      options,
    )
    assert.equal(status, 0, stdout)
  }
  const python = /```python\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const debian = '/usr/bin/python3'
  if (spawnSync(debian, ['-c', 'import jsonschema']).status !== 0) return
  const facts = spawnSync(
    join('node_modules', '.bin', 'mms-validator'),
    ['--facts', sample],
    options,
  )
  const judged = spawnSync(debian, ['-W', 'ignore', '-c', python], {
    ...options,
    cwd: join(project, 'node_modules/mms-validator'),
    input: facts.stdout,
  })
  assert.match(
    judged.stdout,
    /^\S+ line-ends A sending relay MUST NOT send CR or LF.*\n$/,
    judged.stderr,
  )
})
