import { github } from './github.js'
import { json, ndjson } from './json.js'
import { junit } from './junit.js'
import { pretty } from './pretty.js'
import type { Reporter, ReportHead } from './reporter.js'
import { sarif } from './sarif.js'
import { tap } from './tap.js'

/** Every format that results are written in. To add one: one file, one line. */
export const formats = {
  pretty,
  json,
  ndjson,
  sarif,
  junit,
  tap,
  github,
} as const satisfies Readonly<Record<string, (head: ReportHead) => Reporter>>

/** The name of a format, as `--format` takes it. */
export type Format = keyof typeof formats
