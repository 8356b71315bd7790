import type { Finding, Place } from '../../model/index.js'
import { fault } from './reasons.js'

/** The largest Markdown file that is read, in characters. */
const mostCharacters = 1_000_000

/**
 * What one paragraph may hold. The Markdown library takes time that grows with the square of these,
 * and overflows its stack on deep nesting; its maintainers call that no goal.
 */
const mostInBlock = { characters: 30_000, emphases: 1_000, brackets: 1_000 } as const

/** Characters that no XML document can hold (XML 1.0, section 2.2). */
const forbiddenCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/** How many quotes and lists may nest. */
const mostNesting = 30

/** What opens a quote or a list at the beginning of a line. */
const marker = String.raw`[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))`
const markers = new RegExp(`^(?:${marker})*`)
const tooManyMarkers = new RegExp(`^(?:${marker}){${mostNesting + 1}}`, 'm')

/**
 * Gives the reasons why a Markdown text is not read at all: it is larger, deeper or denser than any
 * prose is, or holds what a draft cannot. One linear pass, which costs less than what it prevents, and
 * none over the lines of a text that as a whole is no more than what one paragraph may hold.
 */
export function excessOf(text: string, path: string): readonly Finding[] {
  const at = (line: number, column = 1): Place => ({ path, line, column })
  if (text.length > mostCharacters)
    return [fault('text-too-large', at(1), text.length, mostCharacters)]
  if (isModest(text)) return []
  const findings: Finding[] = []
  let block = { line: 1, characters: 0, emphases: 0, brackets: 0 }
  const close = (next: number): void => {
    for (const what of ['characters', 'emphases', 'brackets'] as const)
      if (block[what] > mostInBlock[what])
        findings.push(
          fault('block-too-complex', at(block.line), what, block[what], mostInBlock[what]),
        )
    block = { line: next, characters: 0, emphases: 0, brackets: 0 }
  }
  let fence: string | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const number = index + 1
    const forbidden = line.search(forbiddenCharacter)
    if (forbidden !== -1) {
      const code = line.charCodeAt(forbidden).toString(16).toUpperCase().padStart(4, '0')
      findings.push(fault('character-forbidden', at(number, forbidden + 1), code))
    }
    fence = fenceAfter(fence, line)
    if (fence !== undefined) continue
    if (line.trim() === '') {
      close(number + 1)
      continue
    }
    const depth = nesting(line)
    if (depth > mostNesting)
      findings.push(fault('nesting-too-deep', at(number), depth, mostNesting))
    block.characters += line.length
    block.emphases += emphasesIn(line)
    block.brackets += bracketsIn(line)
  }
  close(0)
  return findings
}

function isModest(text: string): boolean {
  return (
    text.length <= mostInBlock.characters &&
    emphasesIn(text) <= mostInBlock.emphases &&
    bracketsIn(text) <= mostInBlock.brackets &&
    !forbiddenCharacter.test(text) &&
    !tooManyMarkers.test(text)
  )
}

function emphasesIn(text: string): number {
  return text.match(/[*_]/g)?.length ?? 0
}

function bracketsIn(text: string): number {
  return text.match(/[[<!]/g)?.length ?? 0
}

/** Gives the code fence that is open after a line, if one is. */
export function fenceAfter(open: string | undefined, line: string): string | undefined {
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
  if (open === undefined) return fence
  const closes = fence?.startsWith(open) === true && line.trim() === fence
  return closes ? undefined : open
}

function nesting(line: string): number {
  return (markers.exec(line)?.[0] ?? '').replaceAll(/[\s\d]/g, '').length
}
