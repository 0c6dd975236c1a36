import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { request } from '../api/client.ts'
import type { Application } from '../api/platform.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { readText, withVariables } from '../project/env-files.ts'
import { applicationName, forgetKeylessFile, type KeylessFile, keylessFileIn } from '../project/keyless.ts'
import { readManifest } from '../project/manifest.ts'
import { keywardVariables, officialVariables } from './variables.ts'

type Options = { cwd?: string; data?: string; name?: string; token?: string; json?: boolean }

export function addClaimCommand(program: Command, io: Io): void {
  program
    .command('claim')
    .description('Claim the application that this folder began with without keys, and write its keys into .env.local.')
    .option('--cwd <folder>', 'folder of the application (default: this one)')
    .option('-n, --name <name>', 'name of the application (default: that of package.json)')
    .option('-d, --data <folder>', 'data folder of the server, for its operator token (default .keyward)')
    .option('--token <token>', 'an operator token (KEYWARD_OPERATOR_TOKEN)')
    .option('--json', 'as JSON')
    .action((options: Options) => claim(options, io))
}

async function claim(options: Options, io: Io): Promise<void> {
  const folder = resolve(options.cwd ?? '.')
  const kept = keylessFileIn(folder)
  if (!kept)
    throw new CliError(
      'This folder keeps no application that began without keys: start its dev server once, or name the folder with --cwd.',
      { exitCode: exitCodes.unusable, code: 'keyless_missing' },
    )
  const name = options.name ?? applicationName(folder, readManifest(folder).name)
  const isNew = await claimOnce(kept, { name, credential: operatorToken(folder, options, io) })
  const envFile = join(folder, '.env.local')
  writeFileSync(envFile, withKeys(readText(envFile) ?? '', kept), { mode: 0o600 })
  forgetKeylessFile(kept)
  const { publishableKey } = kept
  if (options.json)
    return io.out(JSON.stringify({ claimed: isNew, publishable_key: publishableKey, env_file: envFile }))
  io.out(`${isNew ? `"${name}" is claimed` : 'It was claimed before'}. Its keys are in ${envFile}: restart the app.`)
}

/** False: somebody of this server had done it before, and the keys are good. */
async function claimOnce(
  { claimUrl, secretKey }: KeylessFile,
  { name, credential }: { name: string; credential: string },
): Promise<boolean> {
  const token = claimUrl.searchParams.get('token') ?? ''
  const path = '/v1/platform/accountless_applications/claim'
  try {
    await request<Application>(claimUrl.origin, { method: 'POST', path, credential, body: { token, name } })
    return true
  } catch (error) {
    if (!(error instanceof CliError) || error.code !== 'resource_not_found') throw error
    await request(claimUrl.origin, {
      method: 'POST',
      path: '/v1/accountless_applications/complete',
      credential: secretKey,
    })
    return false
  }
}

function operatorToken(folder: string, options: Options, io: Io): string {
  const ofServer = readText(resolve(folder, options.data ?? '.keyward', 'operator-token'))?.trim()
  const token = options.token ?? io.env.KEYWARD_OPERATOR_TOKEN ?? ofServer
  if (token) return token
  throw new CliError(
    "Give --token or set KEYWARD_OPERATOR_TOKEN, or name the server's data folder with --data: its operator token is in there.",
    { exitCode: exitCodes.unusable },
  )
}

/** In the words of the SDK that wrote the file. The address that all instances share is replaced by this one's own. */
function withKeys(text: string, { brand, publishableKey, secretKey, claimUrl }: KeylessFile): string {
  const server = { url: claimUrl.origin, publishableKey, secretKey }
  if (brand === 'keyward') return withVariables(text, keywardVariables(server))
  const shared =
    /^[ \t]*NEXT_PUBLIC_CLERK_PROXY_URL[ \t]*=[ \t"']*https?:\/\/(localhost|127\.0\.0\.1):\d+\/?[ \t"']*$\n?/m
  const variables = officialVariables(server, { isFirst: false }).filter(([name]) => !/_SIGN_(IN|UP)_URL$/.test(name))
  return withVariables(text.replace(shared, ''), variables)
}
