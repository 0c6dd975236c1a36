import type { InstanceSettings } from '@keyward/wire'
import type { Scope } from '../../platform/index.ts'

export type HookName = keyof InstanceSettings['hooks']
export const hookNames = ['before_user_created', 'before_session_created', 'token_claims'] as const

/**
 * Made of the master key and the number in the settings, so that nothing is stored. The one before signs as well, until the
 * number is raised again: programs change over when it suits them.
 */
export function hookSecrets(scope: Scope, name: HookName): string[] {
  const { secret_version: version } = scope.instance.settings.hooks[name]
  return (version > 1 ? [version, version - 1] : [version]).map(
    (number) =>
      `whsec_${scope.secrets.hmac('hook-secret', `${scope.instanceId}:${name}:${number}`).toString('base64')}`,
  )
}
