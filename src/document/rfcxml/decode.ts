import type { Finding } from '../../model/index.js'
import { findingAt, reasons } from './reasons.js'

/** The text of a file, and what was amiss with its encoding. */
export interface Decoded {
  readonly text: string
  readonly findings: readonly Finding[]
}

/**
 * Decodes an XML file by its byte order mark, or by the encoding that it declares (XML 1.0, appendix
 * F), or as UTF-8. Octets that the encoding does not know become U+FFFD, and a finding.
 */
export function decode(octets: Uint8Array, path: string): Decoded {
  const label = markedEncoding(octets) ?? declaredEncoding(octets) ?? 'utf-8'
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(octets), findings: [] }
  } catch {
    const text = leniently(octets, label)
    const before = text.slice(0, text.indexOf('\ufffd') + 1).split('\n')
    const column = Math.max(before.at(-1)?.length ?? 0, 1)
    return { text, findings: [at(path, before.length, column, label)] }
  }
}

/** Decodes what can be decoded; as UTF-8 where the encoding is not known at all. */
function leniently(octets: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label).decode(octets)
  } catch {
    return new TextDecoder().decode(octets)
  }
}

function at(path: string, line: number, column: number, label: string): Finding {
  return findingAt({ path, line, column }, reasons.badEncoding(label))
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : undefined
}

function declaredEncoding(octets: Uint8Array): string | undefined {
  const head = String.fromCharCode(...octets.subarray(0, 200))
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]
}
