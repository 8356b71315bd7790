import type { XElement } from '../../../model/index.js'

/** The most columns that an attribute can ask for: no document gets lines without end. */
const mostColumns = 999

/** Gives an attribute that is a whole number, up to a limit, or else another number. */
export function wholeNumber(
  { attributes }: XElement,
  name: string,
  { otherwise, most = mostColumns }: { otherwise: number; most?: number },
): number {
  const value = attributes[name]
  return value && /^\d+$/.test(value) ? Math.min(most, Number(value)) : otherwise
}
