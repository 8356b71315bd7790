import { readFileSync } from 'node:fs'
import { type Finding, messageOf } from '../../model/index.js'
import { fileValidators } from '../../spec/file-validators.js'
import { readYaml } from '../../spec/read-yaml.js'
import { UsageError } from '../exit-codes.js'
import { readSchemas } from '../read-folder.js'
import type { Suppression } from './suppressions.js'

/** Suppressions as they stand in a file, valid against `schemas/suppressions.json`. */
interface SuppressionFile {
  readonly suppress: readonly Omit<Suppression, 'place'>[]
}

/** What a file of suppressions says, and what is wrong with it. */
export interface SuppressionsRead {
  readonly suppressions: readonly Suppression[]
  readonly findings: readonly Finding[]
}

/** Reads a file of suppressions. Faults in it are findings, and then it suppresses nothing. */
export function readSuppressions(path: string): SuppressionsRead {
  const file = readYaml(textOf(path), path)
  const validate = fileValidators(readSchemas())('urn:profilewright:suppressions')
  const findings = [...file.findings, ...validate.faults(file)]
  if (file.value === undefined || findings.length > 0) return { suppressions: [], findings }
  // The schema has been checked.
  const { suppress } = file.value as unknown as SuppressionFile
  const suppressions = suppress.map((entry, index) => ({
    ...entry,
    place: file.locate(`/suppress/${index}`),
  }))
  return { suppressions, findings: [] }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UsageError(`The file of suppressions cannot be read: ${messageOf(error)}`)
  }
}
