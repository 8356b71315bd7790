/** How far one request may go. */
export interface FetchBounds {
  readonly octets: number
  readonly milliseconds: number
  readonly redirects: number
}

/** What a server gave, or why it gave nothing. */
export type Fetched =
  | { readonly octets: Uint8Array; readonly url: string }
  | { readonly fault: string; readonly kind: 'unreachable' | 'refused' | 'unknown' }

/** Gets one address over HTTP: redirects, octets and the time for all of it are bounded. */
export async function fetchBounded(address: URL, bounds: FetchBounds): Promise<Fetched> {
  const signal = AbortSignal.timeout(bounds.milliseconds)
  let url = address
  try {
    for (let left = bounds.redirects; ; left--) {
      const answer = await fetch(url, { redirect: 'manual', signal })
      if (answer.status < 300 || answer.status > 399) return await take(answer, url, bounds.octets)
      await answer.body?.cancel()
      const next = nextAddress(answer.headers.get('location'), url)
      if (next === undefined) return refused(`${url.href} leads to no address of the web`)
      if (left === 0) return refused(`${address.href} leads on and on`)
      url = next
    }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const why = signal.aborted ? 'no answer in time' : describe(cause)
    return { fault: `${url.href}: ${why}`, kind: 'unreachable' }
  }
}

function refused(fault: string): Fetched {
  return { fault, kind: 'refused' }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error)
}

/** Encryption is never given up on the way. */
function nextAddress(location: string | null, from: URL): URL | undefined {
  if (location === null || !URL.canParse(location, from.href)) return undefined
  const next = new URL(location, from)
  return next.protocol === 'https:' || (next.protocol === 'http:' && from.protocol === 'http:')
    ? next
    : undefined
}

async function take(answer: Response, url: URL, most: number): Promise<Fetched> {
  if (!answer.ok || answer.body === null) {
    await answer.body?.cancel()
    const kind = answer.status === 404 || answer.status === 410 ? 'unknown' : 'refused'
    return { fault: `${url.href} answered ${answer.status}`, kind }
  }
  const parts: Uint8Array[] = []
  let size = 0
  // Leaving the loop early closes the connection.
  for await (const part of answer.body) {
    size += part.length
    if (size > most) return refused(`${url.href} sent more than ${most} octets`)
    parts.push(part)
  }
  return { octets: Buffer.concat(parts), url: url.href }
}
