import { childElements, defined } from '../../model/index.js'
import { decode, type ReferenceName, readDraft, type WantedReference } from '../../rfcxml.js'
import { fetchBounded } from './fetch-bounded.js'
import type { ReferenceLock } from './reference-lock.js'

/** A reference is a few thousand octets. */
const bounds = { octets: 2 ** 20, milliseconds: 10_000, redirects: 3 }

/** How many requests are under way at once, and how many servers may fail before none is asked. */
const limits = { atOnce: 4, failures: 3 }

/** Fetches references into a lock; gives why those that did not come are missing, by their href. */
export async function fetchReferences(
  wanted: readonly WantedReference[],
  service: URL,
  lock: ReferenceLock,
): Promise<ReadonlyMap<string, string>> {
  const faults = new Map<string, string>()
  const left = [...wanted]
  let failures = 0
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const { href, name } = next
      if (failures >= limits.failures) {
        faults.set(href, `${service.origin} could not be reached`)
        continue
      }
      const { fault, isUnreachable } = await fetchReference(name, service, lock)
      if (isUnreachable) failures += 1
      if (fault !== undefined) faults.set(href, fault)
    }
  }
  await Promise.all(Array.from({ length: limits.atOnce }, worker))
  return faults
}

interface Attempt {
  readonly fault?: string
  readonly isUnreachable: boolean
}

/** Asks for each spelling of a name until the service knows one. */
async function fetchReference(
  name: ReferenceName,
  service: URL,
  lock: ReferenceLock,
): Promise<Attempt> {
  let fault = 'it has no name'
  for (const file of name.files) {
    const fetched = await fetchBounded(new URL(`${name.folder}/${file}`, service), bounds)
    if (!('fault' in fetched)) {
      const problem = problemOf(fetched.octets) ?? lock.add(name, fetched.url, fetched.octets)
      return { ...defined({ fault: problem }), isUnreachable: false }
    }
    fault = fetched.fault
    if (fetched.kind !== 'unknown') return { fault, isUnreachable: fetched.kind === 'unreachable' }
  }
  return { fault, isUnreachable: false }
}

/** An error page of a server must not become part of a document. */
function problemOf(octets: Uint8Array): string | undefined {
  const { text, findings } = decode(octets, '')
  const read = readDraft(text, '')
  const fault = [...findings, ...read.findings].find(({ severity }) => severity === 'error')
  if (read.draft === undefined || fault !== undefined) return 'the service sent no sound XML'
  const [root] = childElements(read.draft)
  if (root?.name === 'reference' || root?.name === 'referencegroup') return undefined
  return `the service sent <${root?.name}>, not <reference>`
}
