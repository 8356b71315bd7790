import type { KeptMessage } from './kept-message.js'
import type { Plan } from './plan.js'

/**
 * What is kept of a message in a form that can be sent to another thread, or written down as JSON and
 * read again: its kind is named by its number, and what is absent is null.
 */
export interface PortableMessage
  extends Omit<KeptMessage, 'kind' | 'line' | 'date' | 'read' | 'about'> {
  readonly kind: number
  readonly line: number | null
  readonly date: number | null
  readonly read: readonly (NonNullable<KeptMessage['read'][number]> | null)[]
  readonly about: readonly (Omit<KeptMessage['about'][number], 'state' | 'detail'> & {
    readonly state: string | null
    readonly detail: string | null
  })[]
}

/** Gives the portable form of what is kept of a message. */
export function packMessage({
  kind,
  path,
  line,
  date,
  fields,
  read,
  about,
}: KeptMessage): PortableMessage {
  return {
    kind: kind.order,
    path,
    line: line ?? null,
    date: date ?? null,
    fields,
    read: read.map(values => values ?? null),
    about: about.map(mention => ({
      ...mention,
      state: mention.state ?? null,
      detail: mention.detail ?? null,
    })),
  }
}

/** Gives back what was kept of a message, by the same plan; undefined where the plan has no such kind. */
export function unpackMessage(
  { kind: order, path, line, date, fields, read, about }: PortableMessage,
  plan: Plan,
): KeptMessage | undefined {
  const kind = plan.kinds[order]
  if (kind === undefined) return undefined
  return {
    kind,
    path,
    line: line ?? undefined,
    date: date ?? undefined,
    fields,
    read: read.map(values => values ?? undefined),
    about: about.map(mention => ({
      ...mention,
      state: mention.state ?? undefined,
      detail: mention.detail ?? undefined,
    })),
  }
}
