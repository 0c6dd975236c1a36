import type { Command } from 'commander'
import { agree } from '../agree.ts'
import { apiFrom } from '../api/client.ts'
import { type InstanceOptions, withInstanceOptions } from '../api/instance-api.ts'
import { chosenInstance } from '../api/platform.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { presentData } from './server-data.ts'

type Options = InstanceOptions & {
  signing?: boolean
  master?: boolean
  data?: string
  now?: boolean
  yes?: boolean
  json?: boolean
}
type SigningKey = { kid: string; status: 'active' | 'retired'; public_key: string; published_until: number | null }

export function addRotateKeysCommand(keys: Command, io: Io): void {
  withInstanceOptions(keys.command('rotate'))
    .description('Replace a key that the server itself uses.')
    .option(
      '--signing',
      "the one that signs an instance's tokens; the old one goes on to be believed until they are dead",
    )
    .option('--master', 'the one that encrypts secrets in the database, which has to be at hand: it asks no server')
    .option('--now', 'the old one has leaked: tokens that it signed, or cookies and codes that hang on it, end at once')
    .option('-d, --data <folder>', 'with --master: data folder of an embedded database (default .keyward)')
    .option('-y, --yes', 'do not ask')
    .option('--json', 'as JSON')
    .action(async (options: Options) => {
      if (Boolean(options.signing) === Boolean(options.master))
        throw new CliError('Say which key: --signing or --master.', { exitCode: exitCodes.unusable })
      await (options.signing ? rotateSigningKey(options, io) : rotateMaster(options, io))
    })
}

async function rotateMaster(options: Options, io: Io): Promise<void> {
  const config = await presentData(options.data, io)
  const { rotateMasterKey } = await import('@keyward/server/maintenance')
  const end = options.now ? ' Everybody is signed out.' : ''
  await agree(io, `Carry everything that is encrypted to the new master key?${end}`, options)
  const rotation = await rotateMasterKey(config, { isLeaked: options.now ?? false })
  if (options.json) return io.out(JSON.stringify(rotation))
  io.err(`${rotation.reencrypted} secrets were written anew.`)
  if (rotation.remaining > 0)
    throw new CliError(`${rotation.remaining} still need the old key: somebody had them in hand. Run it again.`)
  io.out(
    config.secret
      ? 'Nothing needs KEYWARD_SECRET_PREVIOUS any more. Once every server has the new key: run this again, then remove it.'
      : 'The data folder has the new key alone.',
  )
  if (options.now) io.err('Restart every server now: those that run still take the old cookies.')
}

async function rotateSigningKey(options: Options, io: Io): Promise<void> {
  const api = apiFrom(options, io)
  if (api.credential !== 'token')
    throw new CliError('This takes an operator token: give it with --token.', { exitCode: exitCodes.unusable })
  const { application, instance } = await chosenInstance(api, options)
  const end = options.now ? 'are refused at once' : 'are good to their end'
  const name = `${instance.instance_id} (${instance.environment_type})`
  await agree(io, `New signing key for ${name}; tokens under the old one ${end}?`, options)
  const answer = await api.request<{ data: SigningKey[] }>(
    'POST',
    `/platform/applications/${application.application_id}/instances/${instance.instance_id}/signing_keys/rotate`,
    { body: { remove_old_keys_now: options.now ?? false } },
  )
  if (options.json) return io.out(JSON.stringify(answer, null, 2))
  const [active, ...retired] = answer.data
  if (!active) throw new CliError('The server answered without a key.')
  io.err(`${active.kid} signs from now on.`)
  for (const { kid, published_until } of retired)
    io.err(`${kid} is believed until ${new Date(published_until ?? 0).toISOString()}.`)
  if (options.now)
    io.err('Applications that run ask for the keys again within minutes; restart them to refuse old tokens now.')
  io.err('Applications that have a public key of their own (`jwtKey`, KEYWARD_JWT_KEY) need this one:')
  io.out(active.public_key.trim())
}
