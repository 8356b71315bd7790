import type { KeptMessage } from './kept-message.js'
import type { Plan } from './plan.js'

/**
 * What is kept of a message as a text, which can be sent to another thread or written down: JSON in
 * which its kind is named by its number, and what is absent is left out. One text takes a third of the
 * memory of what it says, and holds on to nothing of the message, as texts that were cut out of it do.
 */
export type PortableMessage = string

/** Gives what is kept of a message as a text. */
export function packMessage({ kind, ...others }: KeptMessage): PortableMessage {
  return JSON.stringify({ kind: kind.order, ...others })
}

/** Gives back what was kept of a message, by the same plan; undefined where the plan has no such kind. */
export function unpackMessage(text: PortableMessage, plan: Plan): KeptMessage | undefined {
  const { kind: order, read, ...others } = JSON.parse(text) as Portable
  const kind = plan.kinds[order]
  if (kind === undefined) return undefined
  return { kind, ...others, read: read.map(values => values ?? undefined) }
}

/** As JSON has it: in a list, nothing is null. */
interface Portable extends Omit<KeptMessage, 'kind' | 'read'> {
  readonly kind: number
  readonly read: readonly (NonNullable<KeptMessage['read'][number]> | null)[]
}
