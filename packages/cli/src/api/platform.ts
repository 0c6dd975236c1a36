import { CliError, exitCodes } from '../errors.ts'
import type { Choice, Choose } from '../io.ts'
import { printable } from '../show.ts'
import type { Api } from './client.ts'

export type ApplicationInstance = {
  instance_id: string
  environment_type: string
  publishable_key?: string
  secret_key?: string
}
export type Application = { application_id: string; name: string; instances: ApplicationInstance[] }
export type InstanceConfig = Record<string, unknown>
export type ConfigChange = {
  config_version?: string
  before?: InstanceConfig
  after?: InstanceConfig
  warnings?: { code: string; message: string; meta: { param_name: string } }[]
}

export function listApplications(api: Api, { withSecretKeys = false } = {}): Promise<Application[]> {
  return api.request('GET', `/platform/applications${withSecretKeys ? '?include_secret_keys=true' : ''}`)
}

export type InstanceChoice = { application?: string; instance?: string }

/** The API path of the instance that is meant. */
export async function instancePath(api: Api, choice: InstanceChoice): Promise<string> {
  const { application, instance } = await chosenInstance(api, choice)
  return `/platform/applications/${application.application_id}/instances/${instance.instance_id}`
}

export type ChosenInstance = { readonly application: Application; readonly instance: ApplicationInstance }

type Among = {
  readonly withSecretKeys?: boolean /** Where none is named, of all of them, not those for development alone. */
  readonly all?: boolean
}

/**
 * The one whose secret key speaks, the only one, or the one named by its id or environment type (`development` unless
 * given). Of several a person may choose.
 */
export async function chosenInstance(api: Api, given: InstanceChoice, among: Among = {}): Promise<ChosenInstance> {
  const choice = withLink(api, given)
  const own = api.credential === 'secret_key' ? await ownInstanceId(api) : undefined
  const named = choice.instance ?? own ?? (among.all && api.choose ? null : 'development')
  const applications = applicationsNamed(choice.application, await listApplications(api, among))
  const found = applications.flatMap((application) =>
    application.instances
      .filter((instance) => named === null || [instance.instance_id, instance.environment_type].includes(named))
      .map((instance) => ({ application, instance })),
  )
  const [only, ...others] = found
  if (only !== undefined && others.length === 0) return only
  if (only !== undefined && api.choose)
    return oneOf(api.choose, 'Which instance?', found, ({ application, instance }) => ({
      label: `${printable(application.name)}, ${instance.environment_type}`,
      hint: instance.instance_id,
    }))
  throw new CliError(
    only === undefined
      ? `There is no instance "${named}"${choice.application ? ` in "${choice.application}"` : ''} that this key opens.${api.linked ? ' This folder is linked: `keyward link` links it anew, `keyward unlink` ends that.' : ''}`
      : `Several instances are "${named}": name one with --application or by its id with --instance (\`keyward instances list\`).`,
    { exitCode: only === undefined ? exitCodes.failed : exitCodes.unusable },
  )
}

async function oneOf<Value>(
  choose: Choose,
  question: string,
  values: readonly Value[],
  choiceFor: (value: Value) => Choice,
): Promise<Value> {
  const index = await choose(question, values.map(choiceFor))
  if (index === null) throw new CliError('Nothing was chosen.')
  return values[index]!
}

/** An instance's id needs no application, and another application has other instances: then the link has nothing to say. */
function withLink({ linked }: Api, choice: InstanceChoice): InstanceChoice {
  if (!linked || choice.application || choice.instance?.startsWith('ins_')) return choice
  return { application: linked.applicationId, instance: choice.instance ?? linked.instanceId }
}

/** By id or name; all of them where none is named. */
function applicationsNamed(named: string | undefined, applications: readonly Application[]): readonly Application[] {
  return applications.filter(({ application_id, name }) => !named || [application_id, name].includes(named))
}

async function ownInstanceId(api: Api): Promise<string> {
  return (await api.request<{ id: string }>('GET', '/instance')).id
}

/** The one that is named by id or name, else the one of the folder's link, else the only one. */
export async function chosenApplication(api: Api, choice: Pick<InstanceChoice, 'application'>): Promise<Application> {
  const named = choice.application ?? api.linked?.applicationId
  const found = applicationsNamed(named, await listApplications(api))
  const [only, ...others] = found
  if (only && others.length === 0) return only
  if (only && api.choose)
    return oneOf(api.choose, 'Which application?', found, ({ application_id, name }) => ({
      label: printable(name),
      hint: application_id,
    }))
  throw new CliError(
    named && !only
      ? `There is no application "${named}".`
      : 'Name the application with --application (`keyward instances list`).',
    { exitCode: exitCodes.unusable },
  )
}

export type ProductionKeys = { readonly id: string; readonly publishable_key: string; readonly secret_key: string }

/** The answer has the secret key for the only time. `clone` is a development instance whose changed settings are copied. */
export function createProductionInstance(
  api: Api,
  applicationId: string,
  { domain, clone }: { domain: string; clone: string | null },
): Promise<ProductionKeys> {
  return api.request('POST', `/platform/applications/${applicationId}/instances`, {
    body: { domain, environment_type: 'production', ...(clone ? { clone_instance_id: clone } : {}) },
  })
}
