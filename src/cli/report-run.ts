import {
  addSummaries,
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
  /** Adds what was written elsewhere, by `writeItems`. */
  readonly addWritten: (items: WrittenItems) => void
  /** How far the report is: enough to go on with it in another run. */
  readonly state: () => ReportState
  readonly close: () => Summary
}

/** How far a report is. */
export interface ReportState {
  readonly summary: Summary
  /** What the format counts of what it has placed. */
  readonly placed: number
}

/** Items as a format writes them, not yet in their places, and their totals. */
export interface WrittenItems {
  readonly texts: readonly string[]
  readonly summary: Summary
}

/**
 * Starts a report: the head is written at once, each item as it comes, the totals at the end. A report
 * that goes on `from` a state has its head already.
 */
export function startReport(options: {
  readonly format: Format
  readonly head: ReportHead
  readonly write: (text: string) => void
  readonly from?: ReportState
}): ReportRun {
  const { write, from } = options
  const reporter = formats[options.format](options.head)
  let { summary, placed } = from ?? { summary: nothing, placed: 0 }
  const emit = (text: string): void => {
    if (text !== '') write(text)
  }
  const put = (text: string): void => {
    const fitted = reporter.place?.(text, placed) ?? { text, count: placed }
    placed = fitted.count
    emit(fitted.text)
  }
  if (from === undefined) emit(reporter.open(options.head))
  return {
    add: item => {
      summary = summarise(summary, item)
      put(reporter.item(item))
    },
    addWritten: items => {
      summary = addSummaries(summary, items.summary)
      for (const text of items.texts) put(text)
    },
    state: () => ({ summary, placed }),
    close: () => {
      emit(reporter.close(summary, placed))
      return summary
    },
  }
}

/** Collects items as a format writes them, for a report that is written elsewhere. */
export interface ItemsWriter {
  readonly add: (item: ReportItem) => void
  /** How many characters are held. */
  readonly length: () => number
  /** Gives what is held, and holds nothing more. */
  readonly take: () => WrittenItems
}

/** Starts to write items for a report that is put together elsewhere. */
export function writeItems(format: Format, head: ReportHead): ItemsWriter {
  const reporter = formats[format](head)
  let texts: string[] = []
  let summary = nothing
  let length = 0
  return {
    add: item => {
      summary = summarise(summary, item)
      const text = reporter.item(item)
      if (text === '') return
      texts.push(text)
      length += text.length
    },
    length: () => length,
    take: () => {
      const taken = { texts, summary }
      texts = []
      summary = nothing
      length = 0
      return taken
    },
  }
}
