import type { Command } from 'commander'
import { agree } from '../agree.ts'
import { apiFrom } from '../api/client.ts'
import { type InstanceOptions, withInstanceOptions } from '../api/instance-api.ts'
import { chosenInstance } from '../api/platform.ts'
import { wholeNumber } from '../arguments.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'

type Options = InstanceOptions & { overlapHours: number; yes?: boolean; json?: boolean }
type Rotated = { instances: { instance_id: string; environment_type: string; secret_key: string }[] }

export function addRotateCommand(instances: Command, io: Io): void {
  withInstanceOptions(instances.command('rotate'))
    .description('Give an instance a new secret key; the old one goes on for a while, so that applications can change.')
    .option('--overlap-hours <number>', 'how long the old one goes on; 0 stops it at once', wholeNumber, 24)
    .option('-y, --yes', 'do not ask')
    .option('--json', 'as JSON')
    .action((options: Options) => rotate(options, io))
}

async function rotate(options: Options, io: Io): Promise<void> {
  const api = apiFrom(options, io)
  if (api.credential !== 'token')
    throw new CliError('A secret key cannot replace itself: give an operator token with --token.', {
      exitCode: exitCodes.unusable,
    })
  const { application, instance } = await chosenInstance(api, options)
  const hours = options.overlapHours
  const end = hours === 0 ? 'at once' : `in ${hours} hours`
  await agree(
    io,
    `New secret key for ${instance.instance_id} (${instance.environment_type}); the old ends ${end}?`,
    options,
  )
  const { instances } = await api.request<Rotated>(
    'POST',
    `/platform/applications/${application.application_id}/instances/${instance.instance_id}/rotate_secret_keys`,
    { body: { delay_old_secrets_expiration_hours: hours } },
  )
  const [rotated] = instances
  if (!rotated) throw new CliError('The server answered without a key.')
  if (options.json) return io.out(JSON.stringify({ ...rotated, old_secret_keys_end_in_hours: hours }, null, 2))
  io.err(
    `${rotated.instance_id}: the old key ends ${end}. Keep the new one${isLive(rotated) ? ': it is shown here and never again' : ''}.`,
  )
  io.out(`KEYWARD_SECRET_KEY=${rotated.secret_key}`)
}

const isLive = ({ environment_type }: { environment_type: string }) => environment_type === 'production'
