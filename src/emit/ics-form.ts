import { conformanceStatus, type Profile, rulesOf } from '../model/index.js'

/**
 * Gives the implementation conformance statement of a profile as a form to fill: YAML, so that a
 * filled form can be compared with what evidence shows.
 */
export function icsForm(profile: Pick<Profile, 'facts' | 'chapters'>): string {
  const { title, name } = profile.facts
  const rules = rulesOf(profile).map(
    ({ id, text, level, role }) => `  ${word(id)}:
    sentence: ${JSON.stringify(text)}
    status: ${conformanceStatus[level]}
    role: ${word(role)}
    support:
    remarks:
`,
  )
  return `${preamble}profile: ${word(name)}
title: ${JSON.stringify(title)}
implementation:
  name:
  version:
  supplier:
  roles: []
  date:
rules:
${rules.join('')}`
}

/** Gives a text as YAML: names as they are, unless they could mean something else; JSON is YAML too. */
function word(text: string): string {
  const isName =
    /^[a-z][a-z0-9-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(text)
  return isName ? text : JSON.stringify(text)
}

const preamble = `# Implementation conformance statement (after ISO/IEC 9646-7). Fill in: support is yes, no, or n/a
# where the implementation does not have the role; a remark says why. Status: m mandatory,
# x prohibited, r recommended, d discouraged, o optional.
`
