import { docName } from './doc-name.js'
import type { Author, ProfileFacts, Reference, ReferenceAuthor } from './profile.js'

/**
 * Gives the references by which the documents of a profile cite one another, by their anchors:
 * `I-D.example-profile` for draft-example-profile. What they say is what the profile states already.
 */
export function ownReferences(facts: ProfileFacts): Readonly<Record<string, Reference>> {
  return Object.fromEntries(
    facts.documents.map(document => {
      const { name, title } = document
      const draft = docName(document)
      const reference: Reference = {
        title,
        authors: facts.authors.map(referenceAuthor),
        date: facts.date,
        series: { 'Internet-Draft': draft },
        url: `https://datatracker.ietf.org/doc/html/${draft}`,
        use: 'informative',
      }
      return [`I-D.${name.replace(/^draft-/, '')}`, reference]
    }),
  )
}

/** The last word of a person's name is taken for the surname; who has none is an organization. */
function referenceAuthor({ fullname, organization }: Author): ReferenceAuthor {
  const words = fullname?.split(/\s+/) ?? []
  const surname = words.at(-1)
  if (surname === undefined) return { organization }
  const initials = words.slice(0, -1).map(word => `${word[0]}.`)
  return { surname, ...(initials.length === 0 ? {} : { initials: initials.join(' ') }) }
}
