import { settingAt } from '../api/config.ts'
import type { Deployment, Step } from './step.ts'

/** What the instances' settings say: doors that stand open to everybody. */
export function settingSteps({ instanceId, config, development }: Deployment): Step[] {
  const lax = laxSettings(config)
  const open = development.filter((instance) => laxSettings(instance.config).length > 0 && isPublic(instance.config))
  return [
    lax.length > 0
      ? {
          code: 'production_settings',
          state: 'open',
          message: `The production instance is as trusting as one for development: ${lax.join(', ')}.`,
          todo: `keyward config patch --instance ${instanceId} ${lax.map((path) => `${path}=${strict[path]}`).join(' ')}`,
        }
      : {
          code: 'production_settings',
          state: 'done',
          message: 'Test codes are off and rate limits on in production.',
          todo: null,
        },
    ...open.map(
      (instance): Step => ({
        code: 'development_open',
        state: 'advice',
        message: `${instance.instanceId} (development) lets everybody sign up on the same server, with test codes that everybody knows.`,
        todo: `keyward config patch --instance ${instance.instanceId} auth_access_control.sign_up_mode=restricted general.test_mode=false rate_limits.enabled=true`,
      }),
    ),
  ]
}

const strict: Readonly<Record<string, boolean>> = { 'general.test_mode': false, 'rate_limits.enabled': true }

const laxSettings = (config: Deployment['config']) =>
  Object.keys(strict).filter((path) => settingAt(config, path) !== strict[path])

const isPublic = (config: Deployment['config']) => settingAt(config, 'auth_access_control.sign_up_mode') === 'public'

export const unseenStep: Step = {
  code: 'server_variables',
  state: 'unseen',
  message: 'Backups, and what stands before the server, cannot be seen from here.',
  todo: 'See to it that there are backups, and KEYWARD_TRUSTED_PROXIES if a proxy passes requests on (`keyward env`).',
}
