import { apiError } from '../../platform/index.ts'

/**
 * Somebody of the application's staff, or an agent, who acts as this user sees what the user sees, but takes no account over
 * and leaves no way in behind.
 */
export function refuseImpersonator(caller: { readonly actor: { readonly sub: string } | null }): void {
  if (caller.actor) throw apiError('resource_forbidden')
}
