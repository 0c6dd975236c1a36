import type { BapiGetUserListQuery } from '@keyward/wire'
import { and, eq, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { containsText, matchesOnPage, type Scope } from '../../platform/index.ts'
import { emailAddressMatches, hasEmailAddress, hasPhoneNumber, phoneNumberMatches } from '../identifiers/index.ts'
import { fullName, users } from './table.ts'

/** A condition for queries on `users`. */
export type UserCondition = SQL

type Texts = Pick<
  BapiGetUserListQuery,
  'query' | 'email_address_query' | 'phone_number_query' | 'username_query' | 'name_query'
>

/** The texts that are looked for, as conditions for a page. */
export async function textConditions(scope: Scope, filter: Texts): Promise<UserCondition[]> {
  const searches = searchesOf(scope, filter)
  return Promise.all(searches.map((search) => matchesOnPage(scope.db, users.id, search)))
}

/** The same for a count, which has to gather all of them anyway. */
export function textConditionsForCount(scope: Scope, filter: Texts): UserCondition[] {
  return searchesOf(scope, filter).map(({ among }) => sql`${users.id} in (${sql.join([...among], sql` union all `)})`)
}

const usernameMatches = (text: string): UserCondition => containsText(users.username, text)

/** `Jane`, `Doe` or `Jane Doe`. */
const nameMatches = (text: string): UserCondition => containsText(sql`(${fullName(users)})`, text)

/** Ids share their beginning and little else: a part of one is its start. */
function idBegins(text: string): UserCondition {
  return text.startsWith('user_') ? sql`starts_with(${users.id}, ${text})` : sql`false`
}

/** `among`: queries for ids that together are all; `holds`: the same as a condition for one user. */
type Search = { readonly among: readonly SQLWrapper[]; readonly holds: UserCondition }

function searchesOf(scope: Scope, filter: Texts): Search[] {
  const searches: Search[] = []
  if (filter.query) searches.push(anywhere(scope, filter.query))
  if (filter.email_address_query) {
    const match = { contains: filter.email_address_query }
    searches.push({ among: [emailAddressMatches(scope, match)], holds: hasEmailAddress(scope, users.id, match) })
  }
  if (filter.phone_number_query) {
    const match = { contains: filter.phone_number_query }
    searches.push({ among: [phoneNumberMatches(scope, match)], holds: hasPhoneNumber(scope, users.id, match) })
  }
  if (filter.username_query) searches.push(ofUser(scope, usernameMatches(filter.username_query)))
  if (filter.name_query) searches.push(ofUser(scope, nameMatches(filter.name_query)))
  return searches
}

/** What stands with the user: a condition already. */
function ofUser(scope: Scope, condition: UserCondition): Search {
  const among = scope.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.instanceId, scope.instanceId), condition))
  return { among: [among], holds: condition }
}

function anywhere(scope: Scope, text: string): Search {
  const match = { contains: text }
  const own = or(usernameMatches(text), nameMatches(text), idBegins(text.trim()))!
  return {
    among: [emailAddressMatches(scope, match), phoneNumberMatches(scope, match), ...ofUser(scope, own).among],
    holds: or(own, hasEmailAddress(scope, users.id, match), hasPhoneNumber(scope, users.id, match))!,
  }
}
