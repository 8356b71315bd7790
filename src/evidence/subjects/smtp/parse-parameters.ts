import { entryOf } from '../../../model/index.js'
import { characters } from '../transcript.js'
import { parameterKeywords } from './extensions.js'

/** An ESMTP parameter as facts; `$defs/parameter` of the schema says what each means. */
export type ParameterFacts = {
  readonly value?: string
  readonly upper?: string
  readonly octets: number
  readonly number?: number
  readonly decoded?: string
  readonly list?: readonly string[]
}

/** The parameters of a MAIL or RCPT command by keyword, and those that are not well formed. */
export interface ReadParameters {
  readonly parameters: ReadonlyMap<string, ParameterFacts>
  readonly faults: readonly string[]
}

/** Parameters of one command that are read; the rest are faults. */
const mostParameters = 50

// RFC 5321, section 4.1.2, and RFC 6531, section 3.3, for octets above 127 in values.
const form = /^[A-Za-z0-9][A-Za-z0-9-]*(?:=[!-<>-~\x80-\xff]+)?$/
// Values of ORCPT, ENVID, AUTH and others may hold an equals sign by mistake: read, and a fault.
const keywordForm = /^[A-Za-z0-9][A-Za-z0-9-]*(?==|$)/

/** Reads the ESMTP parameters that follow a path, from the blank before the first one. */
export function parseParameters(rest: string): ReadParameters {
  const parameters = new Map<string, ParameterFacts>()
  const faults: string[] = []
  const words = rest.split(' ')
  // What stands before the first blank belongs to the path, whose fault it is.
  for (const word of words.slice(1)) {
    const keyword = keywordForm.exec(word)?.[0].toUpperCase()
    if (keyword === undefined || parameters.has(keyword) || parameters.size >= mostParameters) {
      faults.push(characters(word))
      continue
    }
    // MTRK and its like have base64 values, which RFC 3885 itself lets end in an equals sign.
    if (!form.test(word) && keyword !== 'MTRK') faults.push(characters(word))
    parameters.set(keyword, parameterFacts(word, keyword.length))
  }
  return { parameters, faults }
}

/** Gives the EHLO keywords that a parameter needs: those without which it is not to be sent. */
export function neededKeywords(keyword: string, parameter: ParameterFacts): readonly string[] {
  if (keyword === 'BODY' && parameter.upper === 'BINARYMIME') return ['BINARYMIME', 'CHUNKING']
  return [entryOf(parameterKeywords, keyword) ?? keyword]
}

function parameterFacts(word: string, length: number): ParameterFacts {
  if (word.length === length) return { octets: 0 }
  const value = word.slice(length + 1)
  const text = characters(value)
  const upper = text.replace(/[a-z]+/g, letters => letters.toUpperCase())
  const decoded = decodeXtext(value)
  return {
    value: text,
    upper,
    octets: value.length,
    ...(/^\d{1,20}$/.test(value) ? { number: Number(value) } : {}),
    ...(decoded === undefined ? {} : { decoded }),
    list: upper.split(','),
  }
}

/**
 * Decodes xtext (RFC 3461, section 4): `+2B` stands for a plus sign, and neither plus nor equals
 * signs stand for themselves. Undefined for what is not xtext, or stands for unprintable octets.
 */
function decodeXtext(value: string): string | undefined {
  if (!/^(?:[!-*,-<>-~]|\+[0-9A-F]{2})+$/.test(value)) return undefined
  const decoded = value.replace(/\+([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return /^[ -~]*$/.test(decoded) ? decoded : undefined
}
