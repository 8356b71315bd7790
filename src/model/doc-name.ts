import type { DocumentFacts } from './profile.js'

/** Gives the name of a document with its revision: `draft-profilewright-mms-profile-00`. */
export function docName({ name, revision }: Pick<DocumentFacts, 'name' | 'revision'>): string {
  return `${name}-${revision}`
}
