import { join } from 'node:path'
import { findingAt, reasons } from '../../document/rfcxml/reasons.js'
import { referenceFacts } from '../../document/rfcxml/reference-facts.js'
import {
  type Finding,
  ownReferences,
  type Profile,
  pointerStep,
  type Reference,
  rulesOf,
} from '../../model/index.js'
import { type RfcIndex, referenceName } from '../../rfcxml.js'
import type { LoadedProfile } from '../load-profile.js'
import type { Bibliography } from './bibliography.js'

/**
 * Adds to a profile the facts of the RFCs, numbers of subseries (BCP, STD, FYI) and Internet-Drafts that
 * its rules or prose cite and it does not state: from files beside profile.yaml, the sources of this
 * run, or what was fetched before. What none of them has stays unknown, which the checks tell where it is
 * cited. What the index of this run calls obsolete is told.
 */
export async function completeReferences(
  loaded: LoadedProfile,
  bibliography: Bibliography,
): Promise<LoadedProfile> {
  const { profile } = loaded
  const told = [...loaded.findings, ...bibliography.findings]
  if (profile === undefined) return { ...loaded, findings: told }
  const { found, findings } = await citedReferences(loaded.folder.root, profile, bibliography)
  const references = { ...profile.facts.references, ...found }
  const complete = { ...profile, facts: { ...profile.facts, references } }
  const obsolete = obsoleteReferences(complete, bibliography.rfcIndex)
  return { ...loaded, profile: complete, findings: [...told, ...findings, ...obsolete] }
}

/** Looks for what a profile cites and does not state. */
async function citedReferences(root: string, profile: Profile, bibliography: Bibliography) {
  const wanted = citedBeyondFacts(profile).flatMap(toWanted)
  const found: Record<string, Reference> = {}
  const findings: Finding[] = []
  if (wanted.length === 0) return { found, findings }
  const path = join(root, 'profile.yaml')
  const { include, whyAbsent, fetch } = bibliography.open(path)
  if (bibliography.mayFetch) await fetch(wanted.filter(({ href }) => !include(href, path)))
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
  return { found, findings }
}

/** Observes the references of a profile to RFCs that others have replaced, where an index says so. */
function obsoleteReferences(profile: Profile, index: RfcIndex | undefined): readonly Finding[] {
  if (index === undefined) return []
  return Object.entries(profile.facts.references).flatMap(([anchor, { series }]) => {
    const id = `RFC${series?.RFC}`
    const by = index.find(id)?.obsoletedBy ?? []
    if (by.length === 0) return []
    const place = profile.locate(`/references/${pointerStep(anchor)}`)
    return findingAt(place, reasons.obsoleteReference(id, by))
  })
}

/** What is looked for, in square brackets, alone or with a section after it. */
const cited = /\[((?:RFC|BCP|STD|FYI)0*[1-9][0-9]*|I-D\.[A-Za-z0-9][\w.-]*\w)(?=[\],])/g

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
  const known = { ...ownReferences(facts), ...facts.references }
  return [...new Set(anchors)].filter(anchor => !Object.hasOwn(known, anchor)).sort()
}

function toWanted(anchor: string) {
  const [, series = '', value = ''] = /^(RFC|BCP|STD|FYI|I-D)\.?(.*)$/.exec(anchor) ?? []
  const href = `reference.${series}.${value}.xml`
  const name = referenceName(href)
  return name === undefined ? [] : [{ anchor, href, name }]
}
