import type { Command } from 'commander'
import type { Api } from '../api/client.ts'
import { findUser, userReference } from '../api/find.ts'
import { type InstanceOptions, instanceApi, instanceCommand, instanceOf } from '../api/instance-api.ts'
import { wholeNumber } from '../arguments.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { printable, type ShowOptions, show } from '../show.ts'
import { identifierOf } from './user-names.ts'

type Options = InstanceOptions & ShowOptions
type ActorToken = { readonly id: string; readonly url: string; readonly status: string }

/** The same behind `keyward` and behind `keyward users`, where it is one of the things to do with somebody. */
export function addImpersonateCommand(parent: Command, io: Io): void {
  const command = instanceCommand(parent, 'impersonate')
    .alias('imp')
    .description('Make a link that signs you in as somebody, once and for a short time; every token says who acts.')
    .argument('<user>', userReference)
    .option(
      '--as <name>',
      'who you are: what tokens name as the actor (default in development: cli: and your login name)',
    )
    .option('--expires-in <seconds>', 'how long the link works', wholeNumber, 600)
    .option('--session <seconds>', 'how long the session lasts', wholeNumber, 1800)
    .enablePositionalOptions()
    .action((reference: string, options: ImpersonateOptions) => impersonate(reference, options, io))
  instanceCommand(command, 'revoke')
    .description('Stop a link that nobody has opened yet.')
    .argument('<id>', 'id of the actor token, act_…')
    .action(async (id: string, options: Options) => {
      const api = await instanceApi(options, io)
      const token = await api.request<ActorToken>('POST', `/actor_tokens/${encodeURIComponent(id)}/revoke`)
      show(io, options, token, `${token.id} is revoked`)
    })
}

type ImpersonateOptions = Options & { as?: string; expiresIn: number; session: number }

async function impersonate(reference: string, options: ImpersonateOptions, io: Io): Promise<void> {
  const api = await instanceApi(options, io)
  const actor = options.as || (await ownName(api, io))
  const user = await findUser(api, reference)
  const token = await api.request<ActorToken>('POST', '/actor_tokens', {
    body: {
      user_id: user.id,
      actor: { sub: actor },
      expires_in_seconds: options.expiresIn,
      session_max_duration_in_seconds: options.session,
    },
  })
  if (!options.json)
    io.err(
      [
        `Signs in as ${identifierOf(user) || user.id}, once, within ${options.expiresIn} seconds. Every token names "${printable(actor)}" as the actor.`,
        `To stop the link: keyward impersonate revoke ${token.id}`,
      ].join('\n'),
    )
  show(io, options, token, token.url)
}

/** On a production instance the trace leads to a person only if that person says who it is. */
async function ownName(api: Api, io: Io): Promise<string> {
  const name = io.env.USER || io.env.LOGNAME || io.env.USERNAME
  const isProduction = (await instanceOf(api)).environment_type === 'production'
  if (name && !isProduction) return `cli:${name}`
  throw new CliError('Say who you are with --as: it stands in every token and in the audit log.', {
    exitCode: exitCodes.unusable,
    code: 'actor_missing',
  })
}
