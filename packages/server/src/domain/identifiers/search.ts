import { and, type Column, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { containsText, type Scope } from '../../platform/index.ts'
import { emailAddresses, phoneNumbers } from './table.ts'

export type IdentifierMatch = { readonly in: readonly string[] } | { readonly contains: string }

/** Ids of users with a matching address, as a part of a query for users. */
export function emailAddressMatches(scope: Scope, match: IdentifierMatch) {
  return scope.db
    .select({ id: emailAddresses.userId })
    .from(emailAddresses)
    .where(and(eq(emailAddresses.instanceId, scope.instanceId), emailAddressFits(match)))
}

export function phoneNumberMatches(scope: Scope, match: IdentifierMatch) {
  return scope.db
    .select({ id: phoneNumbers.userId })
    .from(phoneNumbers)
    .where(and(eq(phoneNumbers.instanceId, scope.instanceId), phoneNumberFits(match)))
}

/**
 * Whether one user has such an address; looked up for each user that comes by. With `limit` PostgreSQL cannot turn it round
 * and gather everybody's addresses before the first user is shown.
 */
export function hasEmailAddress(scope: Scope, userId: Column, match: IdentifierMatch): SQL {
  return sql`coalesce((select true from ${emailAddresses} where ${emailAddresses.instanceId} = ${scope.instanceId} and ${emailAddresses.userId} = ${userId} and ${emailAddressFits(match)} limit 1), false)`
}

export function hasPhoneNumber(scope: Scope, userId: Column, match: IdentifierMatch): SQL {
  return sql`coalesce((select true from ${phoneNumbers} where ${phoneNumbers.instanceId} = ${scope.instanceId} and ${phoneNumbers.userId} = ${userId} and ${phoneNumberFits(match)} limit 1), false)`
}

/** Addresses with their ids, to be joined to whoever has one as the primary one: their index gives the order of a list. */
export function emailAddressValues(scope: Scope) {
  return scope.db
    .select({ id: emailAddresses.id, userId: emailAddresses.userId, value: emailAddresses.emailAddress })
    .from(emailAddresses)
    .where(eq(emailAddresses.instanceId, scope.instanceId))
    .as('identifier')
}

export function phoneNumberValues(scope: Scope) {
  return scope.db
    .select({ id: phoneNumbers.id, userId: phoneNumbers.userId, value: phoneNumbers.phoneNumber })
    .from(phoneNumbers)
    .where(eq(phoneNumbers.instanceId, scope.instanceId))
    .as('identifier')
}

const emailAddressFits = (match: IdentifierMatch) =>
  'in' in match
    ? inArray(emailAddresses.emailAddress, [...match.in])
    : containsText(emailAddresses.emailAddress, match.contains)

const phoneNumberFits = (match: IdentifierMatch) =>
  'in' in match
    ? inArray(phoneNumbers.phoneNumber, [...match.in])
    : containsText(phoneNumbers.phoneNumber, match.contains)
