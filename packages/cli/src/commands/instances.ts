import type { Command } from 'commander'
import { type Api, type ApiOptions, apiFrom, serverUrl, withApiOptions } from '../api/client.ts'
import { type Application, chosenApplication, createProductionInstance, listApplications } from '../api/platform.ts'
import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { kindAt } from '../project/project.ts'
import { variableBlock } from './ready.ts'
import { addRotateCommand } from './rotate.ts'
import { keywardVariables, officialVariables } from './variables.ts'

type ListOptions = ApiOptions & { secretKeys?: boolean; json?: boolean }
type CreateOptions = ApiOptions & {
  host?: string
  domain?: string
  application?: string
  clone?: string
  json?: boolean
}

export function addInstancesCommands(program: Command, io: Io): void {
  const instances = program
    .command('instances')
    .description('The instances of a server: each has its own users, settings and keys.')
  withApiOptions(instances.command('list'))
    .description('List applications and their instances.')
    .option('--secret-keys', 'with secret keys, where the server keeps them readable')
    .option('--json', 'as JSON')
    .action((options: ListOptions) => list(options, io))
  withApiOptions(instances.command('create'))
    .description('Make a development instance, or with --domain a production instance of an application.')
    .argument('[name]', 'name of the new application that a development instance belongs to')
    .option('--host <host>', 'host name of its own for a development instance, over TLS, e.g. clerk.example.test:4443')
    .option('--domain <domain>', "domain of a production instance's applications, e.g. example.com")
    .option('--application <id>', 'application that the production instance belongs to')
    .option('--clone <instance>', 'development instance whose settings to copy')
    .option('--json', 'as JSON')
    .action((name: string | undefined, options: CreateOptions) => create(name, options, io))
  addRotateCommand(instances, io)
}

async function list(options: ListOptions, io: Io): Promise<void> {
  const applications = await listApplications(apiFrom(options, io), { withSecretKeys: options.secretKeys === true })
  if (options.json) return io.out(JSON.stringify(applications, null, 2))
  io.out(applications.map(describe).join('\n\n') || 'There are no applications yet.')
}

function describe(application: Application): string {
  const lines = application.instances.map((instance) =>
    ['  ', instance.environment_type.padEnd(12), instance.instance_id, instance.publishable_key, instance.secret_key]
      .filter((part) => part !== undefined)
      .join(' '),
  )
  return [`${application.name} (${application.application_id})`, ...lines].join('\n')
}

async function create(name: string | undefined, options: CreateOptions, io: Io): Promise<void> {
  const api = apiFrom(options, io)
  const created = options.domain
    ? await createProduction(api, options.domain, options)
    : await createDevelopment(api, name, options)
  io.out(options.json ? JSON.stringify(created, null, 2) : sayCreated(created, serverUrl(options, io)))
}

type Created = { instanceId: string; publishableKey: string | null; secretKey: string | null }

async function createDevelopment(api: Api, name: string | undefined, options: CreateOptions): Promise<Created> {
  if (!name || options.application || options.clone)
    throw new CliError(
      'A development instance needs a name alone; a production instance needs --domain and --application.',
      {
        exitCode: exitCodes.unusable,
      },
    )
  const application = await api.request<Application>('POST', '/platform/applications', {
    body: { name, environment_types: ['development'], ...(options.host ? { development_host: options.host } : {}) },
  })
  const [instance] = (await secretsOf(api, application.application_id)).instances
  if (!instance) throw new CliError('The server made an application without an instance.')
  return {
    instanceId: instance.instance_id,
    publishableKey: instance.publishable_key ?? null,
    secretKey: instance.secret_key ?? null,
  }
}

function secretsOf(api: Api, applicationId: string): Promise<Application> {
  return api.request('GET', `/platform/applications/${applicationId}?include_secret_keys=true`)
}

async function createProduction(api: Api, domain: string, options: CreateOptions): Promise<Created> {
  const { application_id } = await chosenApplication(api, options)
  const created = await createProductionInstance(api, application_id, { domain, clone: options.clone ?? null })
  return { instanceId: created.id, publishableKey: created.publishable_key, secretKey: created.secret_key }
}

function sayCreated({ instanceId, publishableKey, secretKey }: Created, url: string): string {
  const isLive = publishableKey?.startsWith('pk_live_')
  const server = { url, publishableKey: publishableKey ?? '', secretKey }
  return [
    isLive ? `# ${instanceId}. Keep the secret key: it is shown here and never again.` : `# ${instanceId}`,
    '',
    ...variableBlock('Keyward packages: two keys are all they need', keywardVariables(server, kindAt(process.cwd()))),
    ...variableBlock('Official @clerk packages, version 6 of nextjs', officialVariables(server, { isFirst: false })),
  ].join('\n')
}
