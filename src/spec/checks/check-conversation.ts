import { type ConversationFacts, entryOf, type Finding } from '../../model/index.js'
import { fault } from '../reasons.js'
import type { Check } from './context.js'

/** What profile.yaml says of conversations fits together: kinds and keys are there, and rules have facts. */
export const checkConversation: Check = ({ profile, yaml }) => {
  const facts = profile.facts.conversation
  if (facts !== undefined) return checkNames(facts, profile.locate)
  const asking = profile.chapters.find(({ subject }) => subject === 'conversation')
  // Facts that are there and were not read have a finding of their own.
  const written = Object.hasOwn(Object(yaml.get('profile.yaml')?.value), 'conversation')
  if (asking === undefined || written) return []
  return [
    fault('conversation-missing', profile.locate('/chapters'), [asking.name], {
      hint: 'State in `conversation` which messages belong together.',
    }),
  ]
}

function checkNames(
  { joins, kinds }: ConversationFacts,
  locate: (pointer: string) => Finding['place'],
): readonly Finding[] {
  const known = (kind: string): readonly string[] => Object.keys(entryOf(kinds, kind)?.known ?? {})
  const findings: Finding[] = []
  for (const [index, key] of joins.entries())
    if (!Object.keys(kinds).some(kind => known(kind).includes(key)))
      findings.push(fault('unknown-key', locate(`/conversation/joins/${index}`), [key]))
  for (const [name, { answers }] of Object.entries(kinds)) {
    const at = `/conversation/kinds/${name}/answers`
    const answered = answers?.kinds ?? []
    for (const [index, kind] of answered.entries())
      if (!Object.hasOwn(kinds, kind))
        findings.push(
          fault('unknown-message-kind', locate(`${at}/kinds/${index}`), [kind], {
            hint: `Kinds of the profile: ${Object.keys(kinds).join(', ')}.`,
          }),
        )
    for (const [index, { key }] of (answers?.by ?? []).entries())
      if (!answered.some(kind => known(kind).includes(key)))
        findings.push(fault('unknown-key', locate(`${at}/by/${index}/key`), [key]))
  }
  return findings
}
