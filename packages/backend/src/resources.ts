import { createBackendApiClient } from './api/factory.ts'
import type { CreateBackendApiOptions } from './api/request.ts'
import type { Organization } from './api/resources/organizations.ts'
import type { Session } from './api/resources/sessions.ts'
import type { User } from './api/resources/user.ts'
import type { AuthObject } from './tokens/machine-auth-objects.ts'

type LoadOptions = { loadSession?: boolean; loadUser?: boolean; loadOrganization?: boolean }
type WithResources<T> = T & { session?: Session | null; user?: User | null; organization?: Organization | null }

/** Adds the session, user and organization of an auth object, as far as asked for and there. */
export async function decorateObjectWithResources<T extends object>(
  object: T,
  authObject: AuthObject,
  { loadSession, loadUser, loadOrganization, ...options }: CreateBackendApiOptions & LoadOptions,
): Promise<WithResources<T>> {
  const { sessionId, userId, orgId } = authObject as { sessionId?: string; userId?: string; orgId?: string }
  const { sessions, users, organizations } = createBackendApiClient(options)
  const [session, user, organization] = await Promise.all([
    loadSession && sessionId ? sessions.getSession(sessionId) : undefined,
    loadUser && userId ? users.getUser(userId) : undefined,
    loadOrganization && orgId ? organizations.getOrganization({ organizationId: orgId }) : undefined,
  ])
  return Object.assign(object, { session, user, organization })
}

/** The object with user and organization as they may be shown to a browser: no private metadata, no raw JSON. */
export function stripPrivateDataFromObject<T extends WithResources<object>>(authObject: T): T {
  const user = withoutPrivateData(authObject.user)
  const organization = withoutPrivateData(authObject.organization)
  return { ...authObject, user, organization }
}

const privateNames = ['privateMetadata', 'private_metadata', 'raw', '_raw']

function withoutPrivateData<T extends object | null | undefined>(resource: T): T {
  if (!resource) return resource
  return Object.fromEntries(Object.entries(resource).filter(([name]) => !privateNames.includes(name))) as T
}
