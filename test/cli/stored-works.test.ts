import assert from 'node:assert/strict'
import { rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { batchesOf } from '../../src/cli/judging/batches.js'
import type { Work } from '../../src/cli/judging/judge-file.js'
import { stepsOf } from '../../src/cli/judging/steps-of.js'
import { readStored } from '../../src/cli/judging/stored-works.js'
import { scratchFolder } from '../scratch-folder.js'
import { largeMailbox } from './note-runs.js'

test('pieces of a file are read again as they were, and what the file has lost is told', () => {
  const texts = largeMailbox(8000)
  const path = join(scratchFolder({ 'in.mbox': texts }).folder, 'in.mbox')
  const works = [...batchesOf(stepsOf([path]))].flatMap(batch => batch.works)
  assert.equal(works.length, 8000)
  assert.ok(works.every(work => 'stored' in work))
  const read = readStored()
  // Each is valid until the next is asked for.
  const octets = Array.from(read(works), work =>
    'octets' in work ? Buffer.from(work.octets).toString() : '',
  )
  assert.deepEqual(
    octets,
    // The empty line that closes a message is not of it.
    texts
      .split(/^From .*\n/m)
      .slice(1)
      .map(text => text.slice(0, -1)),
  )
  truncateSync(path, texts.length / 2)
  const reasons = Array.from(read(works), told)
  assert.equal(reasons[0], '')
  assert.equal(reasons.at(-1), 'The file was not read: it became shorter during the run')
  rmSync(path)
  assert.match(told([...read(works.slice(0, 1))][0]), /no such file/)
})

function told(work: Work | undefined): string {
  return work !== undefined && 'finding' in work ? work.finding.reason : ''
}
