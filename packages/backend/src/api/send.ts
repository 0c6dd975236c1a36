/**
 * Fetch that follows no redirect: the secret key would go wherever it points. Not by `redirect: 'error'`, which some edge
 * runtimes refuse to know. Rejects as fetch does, also after `timeoutMs`.
 */
export async function send(url: string, init: RequestInit, timeoutMs?: number): Promise<Response> {
  const signal = timeoutMs === undefined ? undefined : timeoutSignal(timeoutMs)
  const response = await fetch(url, { ...init, redirect: 'manual', ...(signal ? { signal } : {}) })
  const isRedirect = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)
  if (isRedirect)
    throw new Error(`The server answered with a redirect (status ${response.status}), which is not followed.`)
  return response
}

/** Not every runtime has the static method. */
function timeoutSignal(milliseconds: number): AbortSignal {
  if (typeof AbortSignal.timeout === 'function') return AbortSignal.timeout(milliseconds)
  const controller = new AbortController()
  setTimeout(() => controller.abort(), milliseconds)
  return controller.signal
}
