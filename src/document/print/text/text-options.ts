import type { CalendarDate } from '../../../model/index.js'
import type { LineMemory } from './line-memory.js'
import type { TableBorders } from './setting.js'

/** How a text is printed. */
export interface TextOptions {
  /** The day that an incomplete date is completed from. */
  readonly today: CalendarDate
  /** Whether there are pages; by default drafts have some, and RFCs have none. */
  readonly pagination?: boolean
  /** Whether dates are written `May 5, 2026`. */
  readonly legacyDates?: boolean
  readonly tableBorders?: TableBorders
  /** Whether words in table cells may be parted at hyphens though there is room enough. */
  readonly hyphenBreaksInCells?: boolean
  /** Gives the Unicode name of a character, for `<u>`; without it code points stand for names. */
  readonly unicodeName?: (char: string) => string | undefined
  /** Holds what was printed before, so that only what is not the same object is printed again. */
  readonly memory?: LineMemory
}
