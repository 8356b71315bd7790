import { stringify } from 'yaml'
import { type Level, type Profile, rulesOf } from '../model/index.js'

/** Status of an item, after ISO/IEC 9646-7: mandatory, prohibited, recommended, discouraged, optional. */
const statuses: Readonly<Record<Level, string>> = {
  MUST: 'm',
  'MUST NOT': 'x',
  SHOULD: 'r',
  'SHOULD NOT': 'd',
  MAY: 'o',
}

/**
 * Gives the implementation conformance statement of a profile as a form to fill: YAML, so that a
 * filled form can be compared with what evidence shows.
 */
export function icsForm(profile: Pick<Profile, 'facts' | 'chapters'>): string {
  const { title, name } = profile.facts
  const rules = rulesOf(profile).map(rule => [
    rule.id,
    {
      sentence: rule.text,
      status: statuses[rule.level],
      role: rule.role,
      support: null,
      remarks: null,
    },
  ])
  const form = {
    profile: name,
    title,
    implementation: { name: null, version: null, supplier: null, roles: [], date: null },
    rules: Object.fromEntries(rules),
  }
  return `${preamble}${stringify(form, { lineWidth: 0, nullStr: '' })}`
}

const preamble = `# Implementation conformance statement (after ISO/IEC 9646-7). Fill in: support is yes, no, or n/a
# where the implementation does not have the role; a remark says why. Status: m mandatory,
# x prohibited, r recommended, d discouraged, o optional.
`
