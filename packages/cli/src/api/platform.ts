import { CliError, exitCodes } from '../errors.ts'
import type { Api } from './client.ts'

export type ApplicationInstance = {
  instance_id: string
  environment_type: string
  publishable_key?: string
  secret_key?: string
}
export type Application = { application_id: string; name: string; instances: ApplicationInstance[] }
export type InstanceConfig = Record<string, unknown>
export type ConfigChange = { config_version?: string; before?: InstanceConfig; after?: InstanceConfig }

export function listApplications(api: Api, { withSecretKeys = false } = {}): Promise<Application[]> {
  return api.request('GET', `/platform/applications${withSecretKeys ? '?include_secret_keys=true' : ''}`)
}

export type InstanceChoice = { application?: string; instance?: string }

/**
 * The API path of the instance that is meant: the one whose secret key speaks, the only one, or the one named by its id
 * or environment type (`development` unless given).
 */
export async function instancePath(api: Api, choice: InstanceChoice): Promise<string> {
  const named = choice.instance ?? (api.credential === 'secret_key' ? await ownInstanceId(api) : 'development')
  const applications = (await listApplications(api)).filter(
    ({ application_id, name }) => !choice.application || [application_id, name].includes(choice.application),
  )
  const found = applications.flatMap((application) =>
    application.instances
      .filter((instance) => [instance.instance_id, instance.environment_type].includes(named))
      .map((instance) => `/platform/applications/${application.application_id}/instances/${instance.instance_id}`),
  )
  const [path, ...others] = found
  if (path !== undefined && others.length === 0) return path
  throw new CliError(
    path === undefined
      ? `There is no instance "${named}"${choice.application ? ` in "${choice.application}"` : ''}.`
      : `Several instances are "${named}": name one with --application or by its id with --instance (\`keyward instances list\`).`,
    { exitCode: path === undefined ? exitCodes.failed : exitCodes.unusable },
  )
}

async function ownInstanceId(api: Api): Promise<string> {
  return (await api.request<{ id: string }>('GET', '/instance')).id
}
