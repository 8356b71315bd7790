/** A day of the Gregorian calendar. */
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The months as documents name them. */
export const months: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
