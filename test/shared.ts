import { existsSync } from 'node:fs'

/**
 * The folder of facts and corpora that stands beside the repository on the maintainers' machines
 * and in CI; undefined on a fresh clone elsewhere, where the tests that need it skip.
 */
export const shared: string | undefined = [process.env.PROFILEWRIGHT_SHARED, '../shared'].find(
  path => path !== undefined && existsSync(`${path}/corpus`),
)

/** Options for `test` that skip it with one clear line when the shared corpus is absent. */
export const needsShared = shared === undefined ? { skip: 'the shared corpus is not here' } : {}
