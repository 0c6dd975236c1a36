import { KeywardReactError } from '../errors/error.ts'
import { buildClerkJsScriptAttributes, clerkJsScriptUrl, type ScriptOptions } from './script-url.ts'

const pollMilliseconds = 100
const patienceMilliseconds = 15_000
const attempts = 5

/** A global that can load: the script has run, or something else has put one there. */
export function runtimeIsReady(): boolean {
  const clerk = (globalThis as { Clerk?: unknown }).Clerk
  return typeof clerk === 'object' && clerk !== null && typeof (clerk as { load?: unknown }).load === 'function'
}

/**
 * Resolves once `window.Clerk` stands. Takes over a script tag that the server has rendered, or one added before; a failing
 * script is asked for again, a few times. Throws `script_failed` in the end.
 */
export async function loadClerkJsScript(options: ScriptOptions): Promise<void> {
  if (runtimeIsReady()) return
  const url = clerkJsScriptUrl(options, window.location.hostname)!
  const existing = document.querySelector<HTMLScriptElement>('script[data-clerk-js-script]')
  if (existing && (await raceReady(settled(existing)))) return
  for (let attempt = 1; attempt <= attempts; attempt++) {
    document.querySelector('script[data-clerk-js-script]')?.remove()
    if (await raceReady(settled(appendScript(url, options)))) return
    await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt))
  }
  throw new KeywardReactError(
    'script_failed',
    `the browser runtime could not be loaded from ${url}. Is the server running, and may this page reach it?`,
  )
}

function appendScript(url: string, options: ScriptOptions): HTMLScriptElement {
  const script = document.createElement('script')
  script.src = url
  script.async = true
  script.crossOrigin = 'anonymous'
  script.setAttribute('data-clerk-js-script', 'true')
  for (const [name, value] of Object.entries(buildClerkJsScriptAttributes(options))) script.setAttribute(name, value)
  document.body.appendChild(script)
  return script
}

/** False as soon as the script has failed; whether it succeeded is seen by its global. */
function settled(script: HTMLScriptElement): Promise<false> {
  return new Promise((resolve) => script.addEventListener('error', () => resolve(false)))
}

async function raceReady(failed: Promise<false>): Promise<boolean> {
  let over = false
  const ready = (async () => {
    for (let waited = 0; waited < patienceMilliseconds && !over; waited += pollMilliseconds) {
      if (runtimeIsReady()) return true
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds))
    }
    return runtimeIsReady()
  })()
  const result = await Promise.race([ready, failed])
  over = true
  return result || runtimeIsReady()
}
