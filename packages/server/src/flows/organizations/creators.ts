import { countCreatedBy } from '../../domain/organizations/index.ts'
import type { LoadedUser } from '../../domain/users/index.ts'
import { apiError, type Scope } from '../../platform/index.ts'

/** Why a person may make no organization, if so: instance and user record must both allow it, up to a number (0: any). */
export async function reasonNotToCreate(
  scope: Scope,
  { user }: Pick<LoadedUser, 'user'>,
): Promise<'user_create_organization_not_enabled' | 'quota_exceeded' | null> {
  const { create_organization: isAllowed, create_organizations_limit: usual } = scope.instance.settings.user_actions
  if (!isAllowed || !user.createOrganizationEnabled) return 'user_create_organization_not_enabled'
  const limit = user.createOrganizationsLimit ?? usual
  return limit > 0 && (await countCreatedBy(scope, user.id)) >= limit ? 'quota_exceeded' : null
}

export async function refuseCreator(scope: Scope, loaded: Pick<LoadedUser, 'user'>): Promise<void> {
  const reason = await reasonNotToCreate(scope, loaded)
  if (reason) throw apiError(reason)
}
