import { and, eq, sql } from 'drizzle-orm'
import { prepared, type Scope } from '../../platform/index.ts'
import type { MembershipRow } from './memberships-store.ts'
import type { OrganizationRow } from './store.ts'
import { memberships, organizations } from './table.ts'

/** A membership and its organization by one prepared read: every session token of somebody who acts for one asks for it. */
export async function findMember(
  scope: Scope,
  idOrSlug: string,
  userId: string,
): Promise<{ readonly membership: MembershipRow; readonly organization: OrganizationRow } | null> {
  const byId = idOrSlug.startsWith('org_')
  const find = prepared(scope.db, byId ? 'find_member' : 'find_member_by_slug', (db) =>
    db
      .select({ membership: memberships, organization: organizations })
      .from(organizations)
      .innerJoin(
        memberships,
        and(
          eq(memberships.instanceId, organizations.instanceId),
          eq(memberships.organizationId, organizations.id),
          eq(memberships.userId, sql.placeholder('userId')),
        ),
      )
      .where(
        and(
          eq(organizations.instanceId, sql.placeholder('instanceId')),
          eq(byId ? organizations.id : organizations.slug, sql.placeholder('organization')),
        ),
      ),
  )
  const [found] = await find.execute({ instanceId: scope.instanceId, organization: idOrSlug, userId })
  return found ?? null
}
