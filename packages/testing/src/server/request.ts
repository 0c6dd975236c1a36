/** An answer of the development server's own pages. What it refuses is an error that says what was asked and why not. */
export async function request<T>(
  base: string,
  path: string,
  init: { method?: string; json?: object } = {},
): Promise<T> {
  const { method = 'GET', json } = init
  const url = new URL(path, base)
  const response = await fetch(url, {
    method,
    ...(json ? { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } } : {}),
  })
  const answer = (await response.json().catch(() => null)) as
    | (T & { errors?: { code: string; long_message?: string; message: string }[] })
    | null
  if (response.ok && answer) return answer
  const [problem] = answer?.errors ?? []
  const why =
    problem?.code === 'route_not_found'
      ? 'inbox and clock are closed while the server has a production instance: give its inbox token'
      : (problem?.long_message ?? problem?.message ?? 'no answer in JSON')
  // The query may hold a token, which has no business in a log.
  throw new Error(
    `Keyward: ${method} ${url.origin}${url.pathname} answered ${response.status} (${problem?.code ?? 'unknown'}): ${why}`,
  )
}
