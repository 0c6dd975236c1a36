import { canonicalEmailAddress } from '../../domain/identifiers/index.ts'
import { isTestCredential, sendMessage } from '../../domain/messages/index.ts'
import {
  challengeExpiry,
  checkedDomainName,
  checkedEnrollmentMode,
  countDomains,
  type DomainRow,
  deleteDomainRow,
  deletePendingSuggestions,
  domainOf,
  findDomain,
  hasRecord,
  insertDomain,
  recordName,
  updateDomain,
} from '../../domain/organization-domains/index.ts'
import { deleteOpenOfDomain } from '../../domain/organization-invitations/index.ts'
import { holdOrganization, type OrganizationRow } from '../../domain/organizations/index.ts'
import { isDisposable } from '../../domain/restrictions/index.ts'
import { findUser } from '../../domain/users/index.ts'
import { attemptCode, startCode } from '../../domain/verifications/index.ts'
import { apiError, emit, randomToken, type Scope, transaction } from '../../platform/index.ts'
import { shownDomain } from './show.ts'
import { txtRecords } from './txt-records.ts'

const emailStrategy = 'affiliation_email_code'

export type NewDomain = {
  readonly name: string | null | undefined
  readonly enrollmentMode: DomainRow['enrollmentMode'] | null | undefined
  /** The app's server may say so; a member has to prove it, if they have not yet proved an address there. */
  readonly isVerified?: boolean
  readonly addresses?: readonly string[]
}

export function createDomain(scope: Scope, organization: OrganizationRow, input: NewDomain): Promise<DomainRow> {
  return transaction(scope, async (inner) => {
    const name = checkedDomainName(input.name)
    if (isDisposable(name)) throw apiError('organization_domain_common', { param: 'name' })
    const own = input.addresses?.find((address) => domainOf(address) === name) ?? null
    const enrollmentMode = checkedEnrollmentMode(scope, input.enrollmentMode)
    // Held, so that two at once do not both take the last place.
    await holdOrganization(inner, organization.id)
    const { max_allowed_domains: max } = scope.instance.settings.organization_settings
    if (max > 0 && (await countDomains(inner, organization.id)) >= max)
      throw apiError('organization_domain_quota_exceeded')
    const row = await insertDomain(inner, {
      organizationId: organization.id,
      name,
      enrollmentMode,
      verifiedAt: input.isVerified || own ? inner.now : null,
      verifiedBy: input.isVerified ? 'admin' : null,
      affiliationEmailAddress: own,
    })
    await announce(inner, 'created', row)
    return row
  })
}

/** `deletesPending`: invitations and suggestions that nobody has answered go with the old mode. */
export function changeEnrollment(
  scope: Scope,
  row: DomainRow,
  mode: DomainRow['enrollmentMode'] | null | undefined,
  { deletesPending = false }: { readonly deletesPending?: boolean } = {},
): Promise<DomainRow> {
  const enrollmentMode = checkedEnrollmentMode(scope, mode)
  return transaction(scope, async (inner) => {
    if (deletesPending) await deletePending(inner, row.id)
    return change(inner, row.id, { enrollmentMode })
  })
}

/** The app's server vouches for it, or takes that back: then nobody comes in by it any more. */
export function setVerified(scope: Scope, row: DomainRow, isVerified: boolean): Promise<DomainRow> {
  return transaction(scope, async (inner) => {
    if (!isVerified) await deletePending(inner, row.id)
    return change(inner, row.id, {
      verifiedAt: isVerified ? inner.now : null,
      verifiedBy: isVerified ? 'admin' : null,
    })
  })
}

export function deleteDomain(scope: Scope, row: DomainRow): Promise<void> {
  return transaction(scope, async (inner) => {
    await deletePending(inner, row.id)
    await deleteDomainRow(inner, row.id)
    await emit(inner, 'organizationDomain.deleted', { object: 'organization_domain', id: row.id, deleted: true })
  })
}

/** Sends a code to an address of the domain. Whoever reads it has a mailbox there: that is all that affiliation means. */
export function prepareAffiliation(
  scope: Scope,
  row: DomainRow,
  { address, userId }: { readonly address: string | undefined; readonly userId: string },
): Promise<DomainRow> {
  if (!address) throw apiError('form_param_missing', { param: 'affiliation_email_address' })
  const to = canonicalEmailAddress(address)
  if (!to || domainOf(to) !== row.name)
    throw apiError('organization_domain_mismatch', { param: 'affiliation_email_address' })
  if (row.verifiedAt) throw apiError('verification_already_verified')
  return transaction(scope, async (inner) => {
    const { verification, code } = await startCode(inner, {
      strategy: emailStrategy,
      subject: `organization_domain:${row.id}`,
      clientId: null,
      isTest: isTestCredential(to, scope.instance.settings.general),
    })
    const locale = (await findUser(inner, userId))?.locale ?? null
    await sendMessage(inner, { kind: 'email', to, userId: null, locale, content: { slug: 'verification_code', code } })
    return change(inner, row.id, { affiliationEmailAddress: to, affiliationVerificationId: verification.id })
  })
}

/** One try; a wrong one is counted and committed before the error goes out. */
export async function attemptAffiliation(scope: Scope, row: DomainRow, code: string | undefined): Promise<DomainRow> {
  if (!code) throw apiError('form_param_missing', { param: 'code' })
  if (row.verifiedAt) throw apiError('verification_already_verified')
  const verificationId = row.affiliationVerificationId
  if (!verificationId) throw apiError('verification_missing')
  const result = await transaction(scope, async (inner) => {
    const attempt = await attemptCode(inner, verificationId, code)
    if (attempt.outcome === 'failed') return attempt
    return change(inner, row.id, { verifiedAt: inner.now, verifiedBy: emailStrategy })
  })
  if ('outcome' in result) throw apiError(result.code, { param: 'code' })
  return result
}

/** The record to publish; asking again while it is open gives the same one. */
export async function prepareOwnership(scope: Scope, row: DomainRow): Promise<DomainRow> {
  if (row.ownershipVerifiedAt) throw apiError('verification_already_verified')
  if (row.ownershipToken && row.ownershipExpireAt && row.ownershipExpireAt > scope.now) return row
  return transaction(scope, (inner) =>
    change(inner, row.id, { ownershipToken: randomToken(), ownershipExpireAt: challengeExpiry(scope.now) }),
  )
}

export async function attemptOwnership(scope: Scope, row: DomainRow): Promise<DomainRow> {
  if (row.ownershipVerifiedAt) throw apiError('verification_already_verified')
  const { ownershipToken: token, ownershipExpireAt: expireAt } = row
  if (!token || !expireAt) throw apiError('verification_missing')
  if (expireAt <= scope.now) throw apiError('verification_expired')
  // Outside the transaction: DNS may take seconds.
  if (!hasRecord(await txtRecords(scope, recordName(row.name)), token)) throw apiError('verification_failed')
  return vouchForOwnership(scope, row, 'txt')
}

/** Idempotent: a second call finds it done and announces nothing. */
export function vouchForOwnership(scope: Scope, row: DomainRow, by: 'txt' | 'manual_override'): Promise<DomainRow> {
  return transaction(scope, async (inner) => {
    await holdOrganization(inner, row.organizationId)
    const current = await findDomain(inner, row.id)
    if (!current) throw apiError('resource_not_found')
    if (current.ownershipVerifiedAt) return current
    return change(inner, row.id, { ownershipVerifiedAt: inner.now, ownershipVerifiedBy: by, ownershipToken: null })
  })
}

async function deletePending(scope: Scope, domainId: string): Promise<void> {
  await deleteOpenOfDomain(scope, domainId)
  await deletePendingSuggestions(scope, domainId)
}

async function change(scope: Scope, id: string, values: Parameters<typeof updateDomain>[2]): Promise<DomainRow> {
  const row = await updateDomain(scope, id, values)
  if (!row) throw apiError('resource_not_found')
  await announce(scope, 'updated', row)
  return row
}

async function announce(scope: Scope, what: 'created' | 'updated', row: DomainRow): Promise<void> {
  await emit(scope, `organizationDomain.${what}`, await shownDomain(scope, row))
}
