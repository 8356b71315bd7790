/** Where the parts of a header field's facts stand. */
import { entryOf } from '../../../model/index.js'
import { readAddresses } from './addresses.js'
import { isControl } from './field-facts.js'
import { findEightBit, findLongestLine, type Range } from './find-octets.js'
import type { RawField } from './header.js'
import { readMsgIds } from './msg-ids.js'
import { isBlank } from './octets.js'
import { readParameterized } from './parameters.js'
import { commentStarts } from './tokens.js'

/** Gives the range of a field, its last line end not counted. */
function rangeOfField(octets: Uint8Array, field: RawField): Range {
  let to = field.end
  if (to > field.start && octets[to - 1] === 10) to--
  if (to > field.start && octets[to - 1] === 13) to--
  return { from: field.start, to }
}

/** Gives the range of what a pointer below a field names; the field itself where it names nothing. */
export function rangeInField(
  octets: Uint8Array,
  field: RawField,
  pointer: readonly string[],
): Range {
  const whole = rangeOfField(octets, field)
  const [property, key, ...rest] = pointer
  if (property === undefined) return whole
  const value = { from: offsetInValue(octets, field, 0), to: whole.to }
  const finder = entryOf(finders, property)
  const found = finder?.({ octets, field, whole, key, rest })
  if (found === undefined || found === -1) return property === 'name' ? whole : value
  return typeof found === 'number' ? { from: found, to: found } : found
}

interface Asked {
  readonly octets: Uint8Array
  readonly field: RawField
  readonly whole: Range
  readonly key: string | undefined
  readonly rest: readonly string[]
}

const finders: Readonly<Record<string, (asked: Asked) => Range | number | undefined>> = {
  name: ({ field }) => ({ from: field.start, to: field.start + field.name.length }),
  line: ({ whole }) => whole,
  octets: ({ whole }) => whole,
  longestLine: ({ octets, whole }) => findLongestLine(octets, whole),
  folds: ({ octets, whole }) => octets.indexOf(10, whole.from) + 1,
  eightBit: ({ octets, whole }) => findEightBit(octets, whole),
  controls: ({ octets, whole }) => {
    for (let at = whole.from; at < whole.to; at++) if (isControl(octets, at)) return at
    return -1
  },
  encodedWords: asked => inText(asked, asked.field.text.indexOf('=?')),
  comments: asked => inText(asked, commentStarts(asked.field.text)[0]),
  addresses: asked =>
    inText(asked, readAddresses(asked.field.text, text => text).starts[index(asked)]),
  ids: asked => inText(asked, readMsgIds(asked.field.text).starts[index(asked)]),
  parameters: rangeOfParameter,
  typed: asked =>
    asked.key === 'value' ? inText(asked, asked.field.text.indexOf(';') + 1) : undefined,
}

function index({ key }: Asked): number {
  return Number(key ?? 0)
}

function inText({ octets, field }: Asked, at: number | undefined): number | undefined {
  return at === undefined || at < 0 ? undefined : offsetInValue(octets, field, at)
}

function rangeOfParameter({ octets, field, key, rest }: Asked): Range | undefined {
  const parameter = readParameterized(field.text).raw.find(({ attribute }) => attribute === key)
  if (parameter === undefined) return undefined
  const inValue = rest[0] !== undefined && rest[0] !== 'count'
  const from = inValue ? parameter.valueFrom : parameter.from
  const quotes = parameter.quoted ? 2 : 0
  return {
    from: offsetInValue(octets, field, from),
    to: offsetInValue(octets, field, parameter.valueFrom + parameter.value.length + quotes),
  }
}

/**
 * Gives the offset in the file of a position in a field's unfolded text: the line ends of folding
 * and the blanks before the text are in the file only.
 */
function offsetInValue(octets: Uint8Array, field: RawField, position: number): number {
  let left = position
  let at = field.valueStart
  while (at < field.end && (isBlank(octets[at] as number) || isLineEnd(octets, at))) at++
  for (; at < field.end; at++) {
    if (isLineEnd(octets, at)) continue
    if (left === 0) return at
    left--
  }
  return rangeOfField(octets, field).to
}

function isLineEnd(octets: Uint8Array, at: number): boolean {
  return octets[at] === 10 || (octets[at] === 13 && octets[at + 1] === 10)
}
