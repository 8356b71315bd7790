/** A part number taken apart: `section-appendix.a.1-3.2` is the second item of a paragraph of A.1. */
export interface PartNumber {
  /** `section`, `appendix`, `figure`, `table`, … */
  readonly kind: string
  /** `1.2`, `a.1`, `abstract`, … */
  readonly number: string
  readonly paragraph: string | undefined
}

const named = new Set(['appendix', 'boilerplate', 'note', 'toc'])

/** Takes a part number apart. */
export function splitPartNumber(pn: string): PartNumber {
  const [kind = '', middle = '', ...rest] = pn.split('-')
  const dot = middle.indexOf('.')
  const isNamed = dot !== -1 && named.has(middle.slice(0, dot))
  return {
    kind: isAppendix(pn) ? 'appendix' : kind,
    number: isNamed ? middle.slice(dot + 1) : middle,
    paragraph: rest.length === 0 ? undefined : rest.join('-'),
  }
}

/** Tells whether a part is, or is in, an appendix. */
export function isAppendix(pn: string): boolean {
  return /^section-(?:[a-z]|appendix)\./.test(pn)
}

/** Makes the first letter of each word a capital and the others small. */
export function titleCase(text: string): string {
  return text.replace(
    /\p{L}+/gu,
    word => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
  )
}
