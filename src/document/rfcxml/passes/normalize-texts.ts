import { leadingText, setLeadingText } from '../edit.js'
import { all, type Work } from '../work.js'

/** Elements that hold a name or a word, in which line ends are only for the author's convenience. */
const wordElements = [
  'area',
  'bcp14',
  'cityarea',
  'code',
  'country',
  'date',
  'email',
  'extaddr',
  'keyword',
  'organization',
  'phone',
  'pobox',
  'postalLine',
  'sortingcode',
  'street',
  'uri',
  'workgroup',
  'region',
  'title',
]

/** Makes white space in names and words single blanks, two after a full stop where there were more. */
export function normalizeTexts(work: Work): void {
  for (const name of wordElements)
    for (const node of all(work, name)) {
      const text = leadingText(node)
      if (text !== '') setLeadingText(node, normalize(text))
    }
}

function normalize(text: string): string {
  if (!/[\t\n\r\f\v]| {2}|^\s|\s$/.test(text)) return text
  return text
    .replace(/[ \t\n\r\f\v]/g, ' ')
    .replace(/\. {3,}/g, '.  ')
    .replace(/([^.]) {2,}/g, '$1 ')
    .trim()
}
