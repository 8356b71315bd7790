import { type Profile, type Schema, subjectKinds } from '../model/index.js'
import type { ProfileFolder } from '../spec/profile-folder.js'
import { type OnChapter, type ProfileRead, readProfile } from '../spec/read-profile.js'
import { UsageError } from './exit-codes.js'
import { readFolder, readSchemas } from './read-folder.js'

/** A profile read from disk, with the schemas of the language that it was read by. */
export interface LoadedProfile extends ProfileRead {
  readonly folder: ProfileFolder
  readonly schemas: ReadonlyMap<string, Schema>
  /** The schemas of the subjects alone, for compiling rules. */
  readonly subjectSchemas: readonly Schema[]
}

/** Reads a profile folder from disk. Faults are findings; only a missing folder throws. */
export function loadProfile(root: string, onChapter?: OnChapter): LoadedProfile {
  const folder = readFolder(root)
  const schemas = readSchemas()
  const subjectSchemas = subjectKinds
    .map(kind => schemas.get(`urn:profilewright:${kind}`))
    .filter(schema => schema !== undefined)
  return { ...readProfile(folder, schemas, onChapter), folder, schemas, subjectSchemas }
}

/** Gives the profile that was read, for a command that can do nothing without it. */
export function neededProfile({ profile }: LoadedProfile, named: string): Profile {
  if (profile === undefined)
    throw new UsageError(`The profile ${named} cannot be read`, 'profilewright check says why.')
  return profile
}
