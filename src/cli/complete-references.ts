import { join } from 'node:path'
import { findingAt, reasons } from '../document/rfcxml/reasons.js'
import { referenceFacts } from '../document/rfcxml/reference-facts.js'
import { type Finding, type Profile, type Reference, rulesOf } from '../model/index.js'
import { referenceName } from '../rfcxml.js'
import type { Bibliography } from './bibliography.js'
import type { LoadedProfile } from './load-profile.js'

/**
 * Adds to a profile the facts of the RFCs and Internet-Drafts that its rules or prose cite and it does
 * not state: from files beside profile.yaml, the sources of this run, or what was fetched before. What
 * none of them has stays unknown, which the checks tell where it is cited.
 */
export async function completeReferences(
  loaded: LoadedProfile,
  bibliography: Bibliography,
): Promise<LoadedProfile> {
  const { profile } = loaded
  const wanted = profile === undefined ? [] : citedBeyondFacts(profile).flatMap(toWanted)
  if (profile === undefined || wanted.length === 0)
    return { ...loaded, findings: [...loaded.findings, ...bibliography.findings] }
  const path = join(loaded.folder.root, 'profile.yaml')
  const { include, whyAbsent, fetch } = bibliography.open(path)
  if (bibliography.mayFetch) await fetch(wanted.filter(({ href }) => !include(href, path)))
  const found: Record<string, Reference> = {}
  const findings: Finding[] = []
  for (const { anchor, href } of wanted) {
    const file = include(href, path)
    const facts = file === undefined ? undefined : referenceFacts(file)
    if (facts !== undefined) found[anchor] = facts
    const why = file === undefined ? whyAbsent(href) : undefined
    if (why !== undefined)
      findings.push(
        findingAt(profile.locate('/references'), reasons.referenceNotFound(anchor, why)),
      )
  }
  const references = { ...profile.facts.references, ...found }
  return {
    ...loaded,
    profile: { ...profile, facts: { ...profile.facts, references } },
    findings: [...loaded.findings, ...bibliography.findings, ...findings],
  }
}

/** An RFC or an Internet-Draft in square brackets, alone or with a section after it. */
const cited = /\[(RFC0*[1-9][0-9]*|I-D\.[A-Za-z0-9][\w.-]*\w)(?=[\],])/g

/** Source code shows brackets of its own. */
const code = /^ {0,3}(```+|~~~+)[\s\S]*?^ {0,3}\1|`[^`\n]*`/gm

function citedBeyondFacts(profile: Profile): string[] {
  const { facts, sources } = profile
  const prose = [...sources].filter(([path]) => path.endsWith('.md'))
  const rules = rulesOf(profile)
  const anchors = [
    ...rules.flatMap(rule => rule.refs.map(({ anchor }) => `[${anchor}]`)),
    ...prose.map(([, { text }]) => text.replace(code, '')),
  ].flatMap(text => [...text.matchAll(cited)].flatMap(([, anchor]) => anchor ?? []))
  return [...new Set(anchors)].filter(anchor => !Object.hasOwn(facts.references, anchor)).sort()
}

function toWanted(anchor: string) {
  const [, series = '', value = ''] = /^(RFC|I-D)\.?(.*)$/.exec(anchor) ?? []
  const href = `reference.${series}.${value}.xml`
  const name = referenceName(href)
  return name === undefined ? [] : [{ anchor, href, name }]
}
