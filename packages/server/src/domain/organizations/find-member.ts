import { and, eq, sql } from 'drizzle-orm'
import { preparedLookup, type Scope } from '../../platform/index.ts'
import type { MembershipRow } from './memberships-store.ts'
import type { OrganizationRow } from './store.ts'
import { memberships, organizations } from './table.ts'

const isTheirs = and(
  eq(memberships.instanceId, organizations.instanceId),
  eq(memberships.organizationId, organizations.id),
  eq(memberships.userId, sql.placeholder('userId')),
)

const isAsked = (column: 'id' | 'slug') =>
  and(
    eq(organizations.instanceId, sql.placeholder('instanceId')),
    eq(organizations[column], sql.placeholder('organization')),
  )

/** A membership and its organization by one prepared read. */
export async function findMember(
  scope: Scope,
  idOrSlug: string,
  userId: string,
): Promise<{ readonly membership: MembershipRow; readonly organization: OrganizationRow } | null> {
  const column = columnOf(idOrSlug)
  const find = preparedLookup(scope.db, `find_member_by_${column}`, (db) =>
    db
      .select({ membership: memberships, organization: organizations })
      .from(organizations)
      .innerJoin(memberships, isTheirs)
      .where(isAsked(column)),
  )
  const [found] = await find.execute({ instanceId: scope.instanceId, organization: idOrSlug, userId })
  return found ?? null
}

/** Of the same no more than a session token says: every one of somebody who acts for an organization asks. */
export async function findMemberRole(
  scope: Scope,
  idOrSlug: string,
  userId: string,
): Promise<{ readonly id: string; readonly slug: string | null; readonly roleId: string } | null> {
  const column = columnOf(idOrSlug)
  const find = preparedLookup(scope.db, `find_member_role_by_${column}`, (db) =>
    db
      .select({ id: organizations.id, slug: organizations.slug, roleId: memberships.roleId })
      .from(organizations)
      .innerJoin(memberships, isTheirs)
      .where(isAsked(column)),
  )
  const [found] = await find.execute({ instanceId: scope.instanceId, organization: idOrSlug, userId })
  return found ?? null
}

const columnOf = (idOrSlug: string) => (idOrSlug.startsWith('org_') ? 'id' : 'slug')
