/** Tells whether XML 1.0 allows a code point (section 2.2, production 2). */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  if (code < 0xd800) return true
  return (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff)
}

/** Finds the code units that XML does not allow and that can stand in a decoded text. */
export const forbiddenCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Tells whether a code unit is white space of XML 1.0 (section 2.3, production 3). */
export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa || code === 0x9 || code === 0xd
}

/** Gives the offset behind the white space that begins at an offset. */
export function skipSpace(text: string, start: number): number {
  let at = start
  while (isSpace(text.charCodeAt(at))) at += 1
  return at
}

/** Which of the first 128 characters may stand in a name; 2 if one may also begin it. */
const nameClasses = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code)
  if (/[A-Za-z_:]/.test(char)) nameClasses[code] = 2
  else if (/[-.0-9]/.test(char)) nameClasses[code] = 1
}

/**
 * Gives the end of the name that begins at an offset, or the offset itself if none does (XML 1.0,
 * productions 4 and 5). All characters beyond US-ASCII are taken for name characters: RFCXML has
 * no such names, and the grammar refuses them later with a better reason.
 */
export function endOfName(text: string, start: number): number {
  const first = text.charCodeAt(start)
  if (first < 128 ? nameClasses[first] !== 2 : Number.isNaN(first)) return start
  let end = start + 1
  for (;;) {
    const code = text.charCodeAt(end)
    if (code < 128 ? nameClasses[code] === 0 : Number.isNaN(code)) return end
    end += 1
  }
}

/** Gives the character that `&#160;` or `&#xA0;` names, if XML allows it (section 4.1). */
export function characterReference(seen: string): string | undefined {
  const digits = /^&#(?:([0-9]{1,9})|x([0-9a-fA-F]{1,8}));$/.exec(seen)
  if (digits === null) return undefined
  const code = digits[1] === undefined ? Number.parseInt(digits[2] ?? '', 16) : Number(digits[1])
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined
}
