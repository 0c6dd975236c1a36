import { readFileSync } from 'node:fs'
import { verifyWebhook } from '@keyward/backend/webhooks'
import type { Command } from 'commander'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'

type VerifyOptions = { id: string; timestamp: string; signature: string; secret?: string }

/** Needs no server: what an application got can be tried where it got it. */
export function addVerifyWebhookCommand(webhooks: Command, io: Io): void {
  webhooks
    .command('verify')
    .description('Say whether a request that an endpoint got was signed with its secret, within the last five minutes.')
    .argument('[file]', 'the body exactly as it came; without one, standard input')
    .requiredOption('--id <id>', 'header svix-id')
    .requiredOption('--timestamp <seconds>', 'header svix-timestamp')
    .requiredOption('--signature <signatures>', 'header svix-signature')
    .option('--secret <secret>', 'whsec_… (KEYWARD_WEBHOOK_SIGNING_SECRET)')
    .action((file: string | undefined, options: VerifyOptions) => verify(file, options, io))
}

async function verify(file: string | undefined, options: VerifyOptions, io: Io): Promise<void> {
  const body = file === undefined ? await io.input() : read(file)
  const { id, timestamp, signature } = options
  const headers = { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': signature }
  const signingSecret = options.secret ?? io.env.KEYWARD_WEBHOOK_SIGNING_SECRET ?? io.env.CLERK_WEBHOOK_SIGNING_SECRET
  try {
    const request = new Request('http://localhost', { method: 'POST', headers, body })
    const event = await verifyWebhook(request, signingSecret === undefined ? {} : { signingSecret })
    io.out(`valid  ${event.type}`)
  } catch (error) {
    throw new CliError((error as Error).message, { code: 'webhook_not_valid' })
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CliError(`${file} cannot be read: ${(error as Error).message}`, { exitCode: exitCodes.unusable })
  }
}
