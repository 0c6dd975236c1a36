/** What a hook says; what it does not say changes nothing. */
export type HookAnswer = {
  /** Null: it does not object. */
  readonly refusal: { readonly message: string | null } | null
  readonly metadata: {
    readonly public: Record<string, unknown>
    readonly private: Record<string, unknown>
    readonly unsafe: Record<string, unknown>
  }
  readonly claims: Record<string, unknown>
}

export const noAnswer: HookAnswer = {
  refusal: null,
  metadata: { public: {}, private: {}, unsafe: {} },
  claims: {},
}

const maxMessage = 200
/** `{ "allow": false }` was meant as a refusal: what is not understood must not count as consent. */
const fields = ['decision', 'message', 'user', 'claims']
const userFields = ['public_metadata', 'private_metadata', 'unsafe_metadata']

/** Null for a body that is no answer: a mistake of the hook's, which counts as none. Nothing at all means "go on". */
export function parseAnswer(body: string): HookAnswer | null {
  if (body.trim() === '') return noAnswer
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    return null
  }
  if (!isObject(parsed) || !hasOnly(parsed, fields)) return null
  const { decision = 'allow', message = null, user = {}, claims = {} } = parsed
  if (decision !== 'allow' && decision !== 'deny') return null
  if (message !== null && typeof message !== 'string') return null
  if (!isObject(user) || !hasOnly(user, userFields) || !isObject(claims)) return null
  const { public_metadata = {}, private_metadata = {}, unsafe_metadata = {} } = user
  if (!isObject(public_metadata) || !isObject(private_metadata) || !isObject(unsafe_metadata)) return null
  return {
    refusal: decision === 'deny' ? { message: shortLine(message) } : null,
    metadata: { public: public_metadata, private: private_metadata, unsafe: unsafe_metadata },
    claims,
  }
}

/** People read it: a line of text. */
function shortLine(message: string | null): string | null {
  const line = (message ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line === '' ? null : [...line].slice(0, maxMessage).join('')
}

function hasOnly(value: Record<string, unknown>, known: readonly string[]): boolean {
  return Object.keys(value).every((key) => known.includes(key))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
