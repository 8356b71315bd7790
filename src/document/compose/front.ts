import {
  type DocumentFacts,
  defined,
  docName,
  element,
  months,
  type Profile,
  type XElement,
} from '../../model/index.js'
import type { Sections } from './sections.js'

/** Gives the `<front>` of a document: its facts, abstract and notes (RFC 7991, section 2.26). */
export function front(profile: Profile, document: DocumentFacts, sections: Sections): XElement {
  const { facts } = profile
  const index = facts.documents.indexOf(document)
  const origin = profile.locate(`/documents/${index}`)
  const at = (key: string): typeof origin => profile.locate(`/documents/${index}/${key}`)
  const [year = '', month = '', day = ''] = facts.date.split('-')
  const date = { year, month: months[Number(month) - 1] ?? '', day: String(Number(day)) }
  return element(
    'front',
    {},
    [
      element('title', { abbrev: document.abbrev }, [document.title], at('title')),
      element('seriesInfo', { name: 'Internet-Draft', value: docName(document) }, [], at('name')),
      ...facts.authors.map((author, position) => {
        const place = profile.locate(`/authors/${position}`)
        const contacts = [
          ...(author.email === undefined ? [] : [element('email', {}, [author.email], place)]),
          ...(author.uri === undefined ? [] : [element('uri', {}, [author.uri], place)]),
        ]
        return element(
          'author',
          defined({ fullname: author.fullname }),
          [
            element('organization', {}, [author.organization], place),
            ...(contacts.length === 0 ? [] : [element('address', {}, contacts, place)]),
          ],
          place,
        )
      }),
      element('date', date, [], profile.locate('/date')),
      ...optional('area', document.area, at('area')),
      ...optional('workgroup', document.workgroup, at('workgroup')),
      ...(document.keywords ?? []).map(word => element('keyword', {}, [word], at('keywords'))),
      ...(sections.abstract === undefined ? [] : [sections.abstract]),
      ...sections.notes,
    ],
    origin,
  )
}

function optional(
  name: string,
  value: string | undefined,
  place: ReturnType<Profile['locate']>,
): XElement[] {
  return value === undefined ? [] : [element(name, {}, [value], place)]
}
