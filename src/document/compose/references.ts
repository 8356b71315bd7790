import {
  defined,
  element,
  months,
  ownReferences,
  type Place,
  type Profile,
  perObjectLast,
  pointerStep,
  type Reference,
  type XElement,
} from '../../model/index.js'
import type { Context } from './context.js'

/**
 * Gives the lists of references of what was cited, in the order of the profile; preparing sorts them.
 * A reference is normative when a requirement above MAY cites it, since nobody can conform without
 * it, unless the profile says where it belongs.
 *
 * The lists stand side by side and not in one section *References*, and the second has a longer name
 * when there are two: idnits takes a top list in XML for faulty unless it is called normative or
 * informative, and a second section in text for faulty if it is called *Informative References*.
 */
export function references({ profile, notes }: Context): readonly XElement[] {
  const lists = { normative: [] as XElement[], informative: [] as XElement[] }
  const { facts } = profile
  for (const [anchor, reference] of Object.entries({
    ...ownReferences(facts),
    ...facts.references,
  })) {
    const binds = notes.cited.get(anchor)
    if (binds === undefined) continue
    const use = reference.use ?? (binds ? 'normative' : 'informative')
    lists[use].push(entry(reference, anchor, profile.locate))
  }
  const origin = profile.locate('/references')
  const list = (title: string, anchor: string, items: readonly XElement[]): XElement =>
    element('references', { anchor }, [element('name', {}, [title], origin), ...items], origin)
  const { normative, informative } = lists
  const second = normative.length === 0 ? '' : ' and Background'
  return [
    ...(normative.length === 0
      ? []
      : [list('Normative References', 'normative-references', normative)]),
    ...(informative.length === 0
      ? []
      : [list(`Informative References${second}`, 'informative-references', informative)]),
  ]
}

/** Gives the entry of a reference; as long as the profile's file is the same, it is the same object. */
const entry = perObjectLast(
  (reference: Reference, anchor: string, locate: Profile['locate']): XElement =>
    referenceElement(anchor, reference, locate(`/references/${pointerStep(anchor)}`)),
)

function referenceElement(anchor: string, reference: Reference, origin: Place): XElement {
  const { title, authors, date, series = {}, doi, url, note, members } = reference
  const target =
    url ??
    (series.RFC === undefined ? undefined : `https://www.rfc-editor.org/info/rfc${series.RFC}`)
  if (members !== undefined)
    return element(
      'referencegroup',
      { anchor, ...defined({ target }) },
      // One of them can be cited by itself too, and an anchor is there once.
      members.map((member, index) => referenceElement(`${anchor}-${index + 1}`, member, origin)),
      origin,
    )
  const info = (name: string, value: string | number): XElement =>
    element('seriesInfo', { name, value: String(value) }, [], origin)
  return element(
    'reference',
    { anchor, ...defined({ target }) },
    [
      element(
        'front',
        {},
        [
          element('title', {}, [title.trim()], origin),
          ...authors.map(({ initials, surname, organization, role }) =>
            element(
              'author',
              {
                ...defined({ initials, surname }),
                ...(surname === undefined || initials === undefined
                  ? {}
                  : { fullname: `${initials} ${surname}` }),
                ...defined({ role }),
              },
              organization === undefined
                ? []
                : [element('organization', {}, [organization], origin)],
              origin,
            ),
          ),
          ...(date === undefined ? [] : [element('date', dateAttributes(date), [], origin)]),
        ],
        origin,
      ),
      ...Object.entries(series).map(([name, value]) => info(name, value)),
      ...(doi === undefined ? [] : [info('DOI', doi)]),
      ...(note === undefined ? [] : [element('refcontent', {}, [note], origin)]),
    ],
    origin,
  )
}

/** `2020-12` is December 2020; a year or a day is given where there is one. */
function dateAttributes(date: string): Record<string, string> {
  const [year = '', month, day] = date.split('-')
  return {
    year,
    ...(month === undefined ? {} : { month: months[Number(month) - 1] ?? '' }),
    ...(day === undefined ? {} : { day: String(Number(day)) }),
  }
}
