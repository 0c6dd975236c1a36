import { apiError, type Scope } from '../../platform/index.ts'
import { canonicalEmailAddress, canonicalPhoneNumber } from '../identifiers/index.ts'
import { isTestCredential } from '../messages/index.ts'
import { hasSubaddress, isMailPattern, ruleOf, rulesFor } from './patterns.ts'
import { isListed, type RestrictionRow } from './store.ts'

type Identifier = {
  readonly emailAddress?: string | null | undefined
  readonly phoneNumber?: string | null | undefined
}

/** What a list's entry means, in the spelling under which it is kept; null for what means nothing. */
export function parseRestriction(
  scope: Scope,
  text: string,
): Pick<RestrictionRow, 'identifier' | 'identifierType'> | null {
  const trimmed = text.trim().toLowerCase()
  // `@example.com` is how people write a domain.
  const pattern = trimmed.startsWith('@') ? `*${trimmed}` : trimmed
  if (isMailPattern(pattern)) return { identifier: pattern, identifierType: 'email_address' }
  const email = canonicalEmailAddress(trimmed)
  if (email) return { identifier: ruleOf(email, options(scope)), identifierType: 'email_address' }
  const phone = canonicalPhoneNumber(trimmed)
  if (phone) return { identifier: phone, identifierType: 'phone_number' }
  return /^0x[0-9a-f]{40}$/.test(trimmed) ? { identifier: trimmed, identifierType: 'web3_wallet' } : null
}

/** Refuses an address or number that this instance does not let in. Allowed wins over blocked. */
export async function refuseRestricted(scope: Scope, identifier: Identifier): Promise<void> {
  const control = scope.instance.settings.auth_access_control
  const email = identifier.emailAddress
  if (
    email &&
    control.block_email_subaddresses &&
    hasSubaddress(email) &&
    !isTestCredential(email, scope.instance.settings.general)
  )
    throw apiError('form_email_address_blocked', { param: 'email_address' })
  if (!control.allowlist_enabled && !control.blocklist_enabled) return
  const rules = rulesOf(scope, identifier)
  if (rules.length === 0) return
  if (control.allowlist_enabled) {
    // An empty list lets nobody in: that is what switching it on says.
    if (!(await isListed(scope, 'allow', rules))) throw apiError('not_allowed_access')
    return
  }
  if (await isListed(scope, 'block', rules)) throw apiError('not_allowed_access')
}

function rulesOf(scope: Scope, { emailAddress, phoneNumber }: Identifier): string[] {
  return [...(emailAddress ? rulesFor(emailAddress, options(scope)) : []), ...(phoneNumber ? [phoneNumber] : [])]
}

const options = (scope: Scope) => ({
  ignoresGmailDots: scope.instance.settings.auth_access_control.ignore_dots_for_gmail_addresses,
})
