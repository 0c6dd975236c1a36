import { apiError, type SignedInCaller } from '../../platform/index.ts'

/** Somebody of the application's staff who acts as this user sees what the user sees, but takes no account over. */
export function refuseImpersonator(caller: SignedInCaller): void {
  if (caller.actor) throw apiError('resource_forbidden')
}
