export const testingTokenParam = '__clerk_testing_token'

export const missingFrontendApi =
  'The Frontend API is not known. Call clerkSetup() before the tests (in globalSetup or a setup project), or set CLERK_FAPI.'

/**
 * Matches every request to the Frontend API. On this machine that is http or https, under whichever loopback name the
 * page uses, and with or without the instance's path; elsewhere https on exactly that host.
 */
export function frontendApiPattern(frontendApi: string): RegExp {
  const [host = '', ...path] = frontendApi
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '')
    .split('/')
  const below = path.length > 0 ? `(?:/${path.map(escapeRegExp).join('/')})?` : ''
  const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?<port>:\d+)?$/.exec(host)
  const origin = loopback
    ? `https?://(?:localhost|127\\.0\\.0\\.1|\\[::1\\])${loopback.groups?.port ?? ''}`
    : `${scheme(frontendApi)}://${escapeRegExp(host)}`
  return new RegExp(`^${origin}${below}/v1/`)
}

/** The answer with bot protection marked as passed, wherever a client stands in it. */
export function withCaptchaBypass(body: unknown): unknown {
  const { response, client } = (body ?? {}) as Record<string, Record<string, unknown> | null | undefined>
  for (const part of [response, client]) if (part?.captcha_bypass === false) part.captcha_bypass = true
  return body
}

function scheme(url: string): string {
  return url.startsWith('http://') ? 'http' : 'https'
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
