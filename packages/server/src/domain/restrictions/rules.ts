import { apiError, type Scope } from '../../platform/index.ts'
import { canonicalEmailAddress, canonicalPhoneNumber, refuseCountry } from '../identifiers/index.ts'
import { isStrict } from '../instances/index.ts'
import { isDisposable } from './disposable-domains.ts'
import { refuseRelative } from './family.ts'
import { isMailPattern, rulesFor } from './patterns.ts'
import { isListed, type RestrictionRow } from './store.ts'

type Identifier = {
  readonly emailAddress?: string | null | undefined
  readonly phoneNumber?: string | null | undefined
}

/** What a list's entry means, in the spelling under which it is kept; null for what means nothing. */
export function parseRestriction(text: string): Pick<RestrictionRow, 'identifier' | 'identifierType'> | null {
  const trimmed = text.trim().toLowerCase()
  // `@example.com` and `example.com` are how people write a domain.
  const pattern = trimmed.startsWith('@') ? `*${trimmed}` : trimmed.includes('@') ? trimmed : `*@${trimmed}`
  if (isMailPattern(pattern)) return { identifier: pattern, identifierType: 'email_address' }
  const email = canonicalEmailAddress(trimmed)
  if (email) return { identifier: email, identifierType: 'email_address' }
  const phone = canonicalPhoneNumber(trimmed)
  if (phone) return { identifier: phone, identifierType: 'phone_number' }
  return /^0x[0-9a-f]{40}$/.test(trimmed) ? { identifier: trimmed, identifierType: 'web3_wallet' } : null
}

/** Refuses an address or number that this instance takes from nobody who signs up or adds it to an account. */
export async function refuseRestricted(scope: Scope, identifier: Identifier): Promise<void> {
  const { auth_access_control: control } = scope.instance.settings
  const { emailAddress, phoneNumber } = identifier
  if (emailAddress && control.block_disposable_email_domains && isDisposable(emailAddress))
    throw apiError('form_email_address_blocked', { param: 'email_address' })
  // Who may not learn whether an account exists learns it of no relative either; then it is looked at after the proof.
  if (emailAddress && !isStrict(scope)) await refuseRelative(scope, emailAddress)
  if (phoneNumber) refuseCountry(scope, phoneNumber)
  await refuseUnlisted(scope, identifier)
}

/** Where nobody may sign up by themselves. */
export function refuseClosedSignUp(scope: Scope): void {
  const { sign_up_mode: mode } = scope.instance.settings.auth_access_control
  if (mode === 'restricted') throw apiError('sign_up_mode_restricted')
  if (mode === 'waitlist') throw apiError('sign_up_restricted_waitlist')
}

/**
 * The lists alone. Allowed wins over blocked; invitations and the waitlist have the place of the allowlist where they are the
 * only way in. `isWhole`: there is nothing else to know the person by, so that nobody passes the allowlist by a mere name.
 */
export async function refuseUnlisted(
  scope: Scope,
  identifier: Identifier,
  { isWhole = false }: { readonly isWhole?: boolean } = {},
): Promise<void> {
  const control = scope.instance.settings.auth_access_control
  const isAllowlisted = control.allowlist_enabled && control.sign_up_mode === 'public'
  if (!isAllowlisted && !control.blocklist_enabled) return
  const rules = rulesOf(scope, identifier)
  if (rules.length === 0 && !(isWhole && isAllowlisted)) return
  if (isAllowlisted) {
    // An empty list lets nobody in: that is what switching it on says.
    if (!(await isListed(scope, 'allow', rules, options(scope)))) throw apiError('not_allowed_access')
    return
  }
  if (await isListed(scope, 'block', rules, options(scope))) throw apiError('not_allowed_access')
}

function rulesOf(scope: Scope, { emailAddress, phoneNumber }: Identifier): string[] {
  return [...(emailAddress ? rulesFor(emailAddress, options(scope)) : []), ...(phoneNumber ? [phoneNumber] : [])]
}

const options = (scope: Scope) => ({
  ignoresGmailDots: scope.instance.settings.auth_access_control.ignore_dots_for_gmail_addresses,
})
