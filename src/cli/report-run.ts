import {
  type Format,
  formats,
  nothing,
  type ReportHead,
  type ReportItem,
  type Summary,
  summarise,
} from '../validator.js'

/** A report that is being written. */
export interface ReportRun {
  readonly add: (item: ReportItem) => void
  readonly close: () => Summary
}

/** Starts a report: the head is written at once, each item as it comes, the totals at the end. */
export function startReport(options: {
  readonly format: Format
  readonly head: ReportHead
  readonly write: (text: string) => void
}): ReportRun {
  const { write } = options
  const reporter = formats[options.format](options.head)
  const place = reporter.place ?? (text => text)
  let summary = nothing
  const emit = (text: string): void => {
    if (text !== '') write(text)
  }
  emit(reporter.open(options.head))
  return {
    add: item => {
      summary = summarise(summary, item)
      emit(place(reporter.item(item)))
    },
    close: () => {
      emit(reporter.close(summary))
      return summary
    },
  }
}
