/**
 * Gives what the text of a transcript's line stands for, its end included, one character an octet.
 *
 * In a transcript of SMTP a backslash writes what a line of a file cannot hold or a reader cannot
 * see: `\r`, `\n`, `\t`, `\0` and `\x` with two hexadecimal digits are one octet each, and `\\` is a
 * backslash. Before anything else a backslash stands for itself. CRLF follows what is written,
 * unless that ends in `\n`, which then is the end of the line; a lone backslash at the very end
 * stands for nothing, and no CRLF follows.
 *
 *     C: MAIL FROM:<a@a.example>\n      a command that ends in a bare LF
 *     C: one\ntwo                       a bare LF inside a line of content
 *     C: \xff\xd8\xff\                  three octets, and the line goes on
 */
export function sentOctets(text: string): string {
  if (!text.includes('\\')) return `${text}\r\n`
  let open = false
  const octets = text.replace(
    /\\(?:([rnt0\\])|x([0-9A-Fa-f]{2})|$)/g,
    (_, letter: string | undefined, hex: string | undefined) => {
      if (letter !== undefined) return escapes[letter] ?? ''
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
      open = true
      return ''
    },
  )
  return open || /\\n$/.test(withoutPairs(text)) ? octets : `${octets}\r\n`
}

const escapes: Readonly<Record<string, string>> = {
  r: '\r',
  n: '\n',
  t: '\t',
  '0': '\0',
  '\\': '\\',
}

/** Leaves out `\\`, so that the backslash of a pair is not taken for the start of an escape. */
function withoutPairs(text: string): string {
  return text.replaceAll('\\\\', '')
}
