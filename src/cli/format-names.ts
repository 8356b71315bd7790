import type { Format } from '../evidence/report/formats.js'

/** The names of the report formats, apart from the formats themselves, so that help loads none. */
export const formatNames: readonly Format[] = [
  'pretty',
  'json',
  'ndjson',
  'sarif',
  'junit',
  'tap',
  'github',
]
