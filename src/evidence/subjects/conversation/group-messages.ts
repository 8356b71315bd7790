import type { KeptMessage } from './kept-message.js'
import { knownAs, namesOf } from './link-messages.js'

/**
 * Groups messages that belong together: one answers the other, or both have, or name, the same
 * value of a key that is unique in the world. Groups and their messages keep the order given.
 */
export function groupMessages(
  messages: readonly KeptMessage[],
  links: ReadonlyMap<KeptMessage, KeptMessage>,
  joins: readonly string[],
): readonly (readonly KeptMessage[])[] {
  const above = new Map<KeptMessage, KeptMessage>()
  const top = (message: KeptMessage): KeptMessage => {
    let at = message
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      // Every second step is cut out, which keeps the way to the top short.
      const beyond = above.get(next)
      if (beyond !== undefined) above.set(at, beyond)
      at = next
    }
    return at
  }
  const join = (one: KeptMessage, other: KeptMessage): void => {
    const [a, b] = [top(one), top(other)]
    if (a !== b) above.set(b, a)
  }
  const holders = new Map<string, KeptMessage>()
  for (const message of messages) {
    const answered = links.get(message)
    if (answered !== undefined) join(answered, message)
    for (const name of joiningKeys(message, joins)) {
      const holder = holders.get(name)
      if (holder === undefined) holders.set(name, message)
      else join(holder, message)
    }
  }
  const groups = new Map<KeptMessage, KeptMessage[]>()
  for (const message of messages) {
    const first = top(message)
    const group = groups.get(first)
    if (group === undefined) groups.set(first, [message])
    else group.push(message)
  }
  return [...groups.values()]
}

function joiningKeys(message: KeptMessage, joins: readonly string[]): readonly string[] {
  return [...knownAs(message), ...namesOf(message)]
    .filter(({ key }) => joins.includes(key))
    .map(({ key, value }) => `${key} ${value}`)
}
