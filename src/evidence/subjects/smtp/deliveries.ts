import type { Exchange, Reply, Transaction } from './session.js'

/**
 * In LMTP the server answers content once for each recipient that it accepted, in the order of their
 * RCPT commands (RFC 2033, sections 4.2 and 4.3):
 *
 *     C: .
 *     S: 250 2.1.5 kept for a          the reply that ends the content ...
 *     S: 452 4.2.2 mailbox full        ... and one more, which answers no other command
 */
export interface Deliveries {
  /** The first reply to the content of a transaction has come. */
  readonly begin: (transaction: Transaction, reply: Reply) => void
  /** Takes a reply that is owed; tells whether it was. */
  readonly take: (reply: Reply) => boolean
}

/** Begins to put replies to recipients. */
export function deliveryInput(): Deliveries {
  let open: Transaction | undefined

  return {
    begin(transaction, reply) {
      open = transaction
      add(transaction, reply)
    },
    take(reply) {
      if (open === undefined) return false
      add(open, reply)
      return true
    },
  }

  function add(transaction: Transaction, reply: Reply): void {
    transaction.deliveries.push(reply)
    if (reply.facts.class === 2) transaction.outcome = 'accepted'
    const isWhole = transaction.deliveries.length >= transaction.accepted
    if (isWhole || reply.facts.code === 421) open = undefined
  }
}

/** Gives the replies to the content by the recipients that they are for; none in SMTP. */
export function deliveriesOf({
  recipients,
  deliveries,
}: Transaction): ReadonlyMap<Exchange, Reply> {
  const accepted = recipients.filter(({ reply, unanswered }) =>
    reply === undefined ? unanswered === true : reply.facts.class === 2,
  )
  return new Map(deliveries.map((reply, index) => [accepted[index]!, reply]))
}
