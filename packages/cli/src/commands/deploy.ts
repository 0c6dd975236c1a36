import { styleText } from 'node:util'
import type { Command } from 'commander'
import { agree } from '../agree.ts'
import { type Api, type ApiOptions, apiFrom, withApiOptions } from '../api/client.ts'
import {
  type Application,
  chosenApplication,
  createProductionInstance,
  type InstanceConfig,
  type ProductionKeys,
} from '../api/platform.ts'
import { deliverySteps } from '../deploy/delivery.ts'
import { hostSteps } from '../deploy/hosts.ts'
import { settingSteps, unseenStep } from '../deploy/settings.ts'
import type { Deployment, ProductionDomain, Step } from '../deploy/step.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { kindAt } from '../project/project.ts'
import { printable, type ShowOptions, show } from '../show.ts'
import { variableBlock } from './ready.ts'
import { keywardVariables, type ServerAddress } from './variables.ts'

type Options = ApiOptions & ShowOptions & { application?: string; domain?: string; check?: boolean; yes?: boolean }

export function addDeployCommand(program: Command, io: Io): void {
  withApiOptions(program.command('deploy'))
    .description(
      'Take an application to production: make its instance if there is none, then say what its names, certificates and settings still lack.',
    )
    .option('--application <id>', 'application, by id or name')
    .option(
      '--domain <domain>',
      'where the application will be, e.g. example.com; for an instance that is yet to be made',
    )
    .option('--check', 'make nothing, look alone')
    .option('-y, --yes', 'do not ask')
    .option('--json', 'as JSON')
    .action((options: Options) => deploy(options, io))
}

/** Ends with 1 while something is open, so that it can be run until nothing is. */
async function deploy(options: Options, io: Io): Promise<void> {
  const api = apiFrom(options, io)
  if (api.credential !== 'token')
    throw new CliError('A secret key opens its own instance alone: give an operator token with --token.', {
      exitCode: exitCodes.unusable,
    })
  const application = await chosenApplication(api, options)
  const present = instanceIn(application, 'production')
  const keys = present ? null : await create(api, application, options, io)
  const instance = present ?? { instance_id: keys!.id, publishable_key: keys!.publishable_key }
  const report = await examine(api, application, {
    instanceId: instance.instance_id,
    expected: present ? options.domain : undefined,
  }).catch((error) => {
    if (keys) io.err(`The instance is made. Its secret key, shown here and never again: ${keys.secret_key}`)
    throw error
  })
  const answer = {
    application_id: application.application_id,
    ...instance,
    domain: report.deployment.domain.name,
    created: keys !== null,
    ...(keys ? { secret_key: keys.secret_key } : {}),
    steps: report.steps,
  }
  const server = { publishableKey: instance.publishable_key ?? '', secretKey: keys?.secret_key ?? null }
  show(io, options, answer, describe(application, report, server))
  const open = report.steps.filter(({ state }) => state === 'open').length
  if (open > 0) throw new CliError(`${open} left to do: \`keyward deploy\` again then.`, { code: 'deploy_incomplete' })
}

const instanceIn = ({ instances }: Application, type: string) =>
  instances.find(({ environment_type }) => environment_type === type) ?? null

type Report = { readonly deployment: Deployment; readonly steps: readonly Step[] }

async function examine(
  api: Api,
  application: Application,
  { instanceId, expected }: { instanceId: string; expected: string | undefined },
): Promise<Report> {
  const deployment = await deploymentOf(api, application, instanceId)
  requireDomain(deployment, expected)
  return {
    deployment,
    steps: [...(await hostSteps(deployment)), ...settingSteps(deployment), ...deliverySteps(deployment), unseenStep],
  }
}

async function create(api: Api, application: Application, options: Options, io: Io): Promise<ProductionKeys> {
  const { domain } = options
  if (!domain || options.check)
    throw new CliError(
      `${printable(application.name)} has no production instance yet${domain ? '.' : ': say with --domain where the application will be.'}`,
      options.check ? { code: 'production_missing' } : { exitCode: exitCodes.unusable, code: 'production_missing' },
    )
  const clone = instanceIn(application, 'development')?.instance_id ?? null
  io.err(
    [
      `${printable(application.name)} (${application.application_id}) gets a production instance for ${domain}, on ${api.url}.`,
      ...(clone
        ? [
            `Settings that were changed in ${clone} (development) are copied; people, roles, webhooks and templates are not.`,
          ]
        : []),
    ].join('\n'),
  )
  await agree(io, 'Make it?', options)
  return createProductionInstance(api, application.application_id, { domain, clone })
}

/** Moving an instance ends every session: not by a mistyped option. */
function requireDomain({ domain: { name } }: Deployment, expected: string | undefined): void {
  if (expected === undefined || expected.toLowerCase() === name) return
  throw new CliError(
    `The production instance is that of ${name}. Another domain is a move: see "Domains" in the docs.`,
    {
      exitCode: exitCodes.unusable,
      code: 'production_of_another_domain',
    },
  )
}

async function deploymentOf(api: Api, application: Application, instanceId: string): Promise<Deployment> {
  const path = `/platform/applications/${application.application_id}`
  const configOf = (id: string) => api.request<InstanceConfig>('GET', `${path}/instances/${id}/config`)
  const { data } = await api.request<{ data: ProductionDomain[] }>('GET', `${path}/domains`)
  const domain = data.find(({ is_satellite }) => !is_satellite)
  if (!domain) throw new CliError('The server names no domain of the production instance.')
  const development = application.instances.filter(({ environment_type }) => environment_type === 'development')
  return {
    instanceId,
    domain,
    config: await configOf(instanceId),
    delivery: await api.request('GET', '/platform/message_delivery'),
    development: await Promise.all(
      development.map(async ({ instance_id: id }) => ({ instanceId: id, config: await configOf(id) })),
    ),
  }
}

const marks = {
  done: styleText('green', '✓'),
  open: styleText('red', '✗'),
  advice: styleText('yellow', '!'),
  unseen: styleText('dim', '?'),
} as const

function describe(application: Application, { deployment, steps }: Report, keys: Omit<ServerAddress, 'url'>): string {
  const { instanceId, domain } = deployment
  const title = keys.secretKey
    ? 'For your application. The secret key is shown here and never again'
    : 'For your application'
  return [
    `${printable(application.name)}: production ${instanceId}, ${domain.name}`,
    '',
    ...steps.map(({ state, message, todo }) => `${marks[state]} ${message}${todo ? `\n    ${todo}` : ''}`),
    '',
    ...variableBlock(title, keywardVariables(keys, kindAt(process.cwd()))),
  ].join('\n')
}
