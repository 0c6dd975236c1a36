import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { environmentValue } from '@keyward/backend/internal'
import type { KeylessKeys } from './keyless.ts'

// Development alone: never part of a build.

const folder = join('.keyward', '.tmp')
const fileName = 'keyless.json'
/** Ours first; an app that came from the official package keeps its application. */
const places = [folder, join('.clerk', '.tmp')]

/** Those that are kept in the project's folder, if its server still knows them, else new ones. */
export async function loadKeylessKeys(root = process.cwd()): Promise<KeylessKeys> {
  const server = serverUrl()
  for (const place of places) {
    const kept = await keptIn(join(root, place, fileName))
    if (kept && (await isKnown(server, kept))) return announced(kept)
  }
  const made = await ask(server, '/v1/accountless_applications')
  if (made.status !== 200) throw new Error(refusal(server, await errorOf(made)))
  const json = (await made.json()) as Record<string, string>
  const keys = {
    publishableKey: json.publishable_key!,
    secretKey: json.secret_key!,
    claimUrl: json.claim_url!,
    apiKeysUrl: json.api_keys_url!,
  }
  await keep(root, keys)
  return announced(keys)
}

function serverUrl(): string {
  return (environmentValue('apiUrl') ?? 'http://localhost:4100').replace(/\/+$/, '')
}

/** Null for what is missing, damaged, or from a server elsewhere. */
async function keptIn(file: string): Promise<KeylessKeys | null> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as KeylessKeys
    const { publishableKey, secretKey, claimUrl } = kept
    const isWhole = [publishableKey, secretKey, claimUrl].every((text) => typeof text === 'string')
    return isWhole && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(claimUrl).hostname) ? kept : null
  } catch {
    return null
  }
}

async function isKnown(server: string, { secretKey }: KeylessKeys): Promise<boolean> {
  const answer = await ask(server, '/v1/accountless_applications/complete', secretKey)
  return answer.status === 200
}

async function ask(server: string, path: string, secretKey?: string): Promise<Response> {
  try {
    return await fetch(server + path, {
      method: 'POST',
      headers: secretKey ? { authorization: `Bearer ${secretKey}` } : {},
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    })
  } catch {
    throw new Error(refusal(server, 'no server answers there'))
  }
}

async function errorOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => null)) as { errors?: { long_message?: string }[] } | null
  return body?.errors?.[0]?.long_message ?? `it answered ${answer.status}`
}

const refusal = (server: string, why: string) =>
  `@keyward/nextjs: no keys are set, and ${server} gave none: ${why}. \`npx keyward dev\` starts a server and hands its keys to this app; \`npx keyward start\` starts one that gives keys to apps of this machine. Or set NEXT_PUBLIC_KEYWARD_PUBLISHABLE_KEY and KEYWARD_SECRET_KEY in .env.local`

/** Readable by this user alone, in a folder that ignores itself: no `.gitignore` of the project is touched. */
async function keep(root: string, keys: KeylessKeys): Promise<void> {
  const place = join(root, folder)
  await mkdir(place, { recursive: true })
  await writeFile(join(place, '.gitignore'), '*\n')
  await writeFile(join(place, fileName), `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
}

function announced(keys: KeylessKeys): KeylessKeys {
  console.info(
    `[keyward] No keys are set: this app runs with those of an application that was made for it. Claim it at ${keys.claimUrl} or with \`npx keyward claim\`.`,
  )
  return keys
}
