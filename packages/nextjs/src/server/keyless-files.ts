import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { environmentValue } from '@keyward/backend/internal'
import { type KeylessKeys, keylessFiles, parseKeylessKeys } from '@keyward/wire/facts'

// Development alone: never part of a build.

/** Those that are kept in the project's folder, if its server still knows them, else new ones. */
export async function loadKeylessKeys(root = process.cwd()): Promise<KeylessKeys> {
  const server = serverUrl()
  for (const file of Object.values(keylessFiles)) {
    const kept = await keptIn(join(root, file))
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

async function keptIn(file: string): Promise<KeylessKeys | null> {
  return parseKeylessKeys(await readFile(file, 'utf8').catch(() => ''))
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
  const file = join(root, keylessFiles.keyward)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(join(dirname(file), '.gitignore'), '*\n')
  await writeFile(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
}

function announced(keys: KeylessKeys): KeylessKeys {
  console.info(
    `[keyward] No keys are set: this app runs with those of an application that was made for it. Claim it at ${keys.claimUrl} or with \`npx keyward claim\`.`,
  )
  return keys
}
