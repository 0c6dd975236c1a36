import { createHash } from 'node:crypto'
import type { Scope } from '../../../platform/index.ts'
import { normalizedPassword } from './spelling.ts'

/** Never waits longer: signing up must not hang on somebody else's service. */
const defaultTimeoutMs = 1_000
/** An answer has some 800 to 2,000 lines of 40 bytes. */
const maxAnswerBytes = 512 * 1024

export type BreachList = {
  /** A service of the range protocol of Have I Been Pwned; null: nobody is asked. */
  readonly url: string | null
  readonly fetch?: typeof fetch
  readonly timeoutMs?: number
}

/**
 * Whether a password stands in a known breach: asks for the first five digits of its SHA-1 alone (k-anonymity). A service
 * that is slow, away or talks nonsense lets the password pass.
 */
export async function isPwned(password: string, list: BreachList): Promise<boolean> {
  if (!list.url) return false
  const timeoutMs = list.timeoutMs ?? defaultTimeoutMs
  const deadline = AbortSignal.timeout(timeoutMs)
  // The race holds even if the fetch in use does not heed its signal.
  const tooLate = new Promise<false>((resolve) =>
    deadline.addEventListener('abort', () => resolve(false), { once: true }),
  )
  return Promise.race([ask(password, list.url, list.fetch ?? fetch, deadline).catch(() => false), tooLate])
}

export async function isPwnedPassword(scope: Scope, password: string): Promise<boolean> {
  if (scope.instance.settings.auth_password.disable_hibp) return false
  return isPwned(password, { url: scope.config.passwordPwnedUrl })
}

async function ask(password: string, url: string, send: typeof fetch, signal: AbortSignal): Promise<boolean> {
  const digest = createHash('sha1').update(normalizedPassword(password)).digest('hex').toUpperCase()
  const response = await send(`${url}/range/${digest.slice(0, 5)}`, {
    headers: { 'add-padding': 'true' },
    redirect: 'error',
    signal,
  })
  if (!response.ok) return false
  return holds(await textWithin(response, maxAnswerBytes), digest.slice(5))
}

/** Lines are `<rest of the digest>:<times seen>`; padding lines have been seen zero times. */
function holds(answer: string, rest: string): boolean {
  return answer.split('\n').some((line) => {
    const [suffix, times] = line.trim().split(':')
    return suffix?.toUpperCase() === rest && Number(times) > 0
  })
}

async function textWithin(response: Response, limit: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > limit) return ''
    parts.push(part)
  }
  return Buffer.concat(parts).toString()
}
