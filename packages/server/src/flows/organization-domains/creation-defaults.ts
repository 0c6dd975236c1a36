import type { OrganizationCreationDefaults } from '@keyward/wire'
import { errorCodes } from '@keyward/wire/facts'
import { domainOf, isPublicMailDomain, listDomains } from '../../domain/organization-domains/index.ts'
import { findOrganization, isEnabled, slugOf } from '../../domain/organizations/index.ts'
import { type LoadedUser, requireUser } from '../../domain/users/index.ts'
import type { Scope } from '../../platform/index.ts'
import { verifiedAddresses } from '../organization-invitations/index.ts'

const maxNameLength = 100

/**
 * A name for somebody's new organization: from the domain of their work address, from the template of the instance, or its
 * fallback, in this order. The advisory says that colleagues have an organization already; only a proved address asks.
 */
export async function creationDefaults(scope: Scope, userId: string): Promise<OrganizationCreationDefaults> {
  const { organization_creation_defaults: settings } = scope.instance.settings.organization_settings
  if (!isEnabled(scope) || !settings.enabled) return { form: formOf(''), advisory: null }
  const domain = settings.detect_from_email_domain.enabled ? await workDomain(scope, userId) : null
  const template = settings.organization_name_template.enabled ? settings.organization_name_template.template : ''
  const name =
    (domain && nameOfDomain(domain)) || filled(template, await requireUser(scope, userId)) || settings.fallback.name
  return { form: formOf(name.slice(0, maxNameLength)), advisory: domain ? await advisoryOf(scope, domain) : null }
}

async function workDomain(scope: Scope, userId: string): Promise<string | null> {
  const domains = (await verifiedAddresses(scope, userId)).map(domainOf)
  return domains.find((domain) => !isPublicMailDomain(domain)) ?? null
}

async function advisoryOf(scope: Scope, domain: string): Promise<OrganizationCreationDefaults['advisory']> {
  const { rows } = await listDomains(scope, { names: [domain], isVerified: true }, { limit: 1, offset: 0 })
  const organization = rows[0] && (await findOrganization(scope, rows[0].organizationId))
  if (!organization) return null
  return {
    type: 'warning',
    message: errorCodes.organization_already_exists.long,
    code: 'organization_already_exists',
    severity: 'warning',
    meta: { organization_name: organization.name, organization_domain: domain },
  }
}

/** `acme-labs.co.uk` → `Acme Labs`. */
function nameOfDomain(domain: string): string {
  const labels = domain.split('.')
  const isSecondLevel = labels.length > 2 && /^(co|com|org|net|ac|gov)$/.test(labels.at(-2)!)
  const label = labels.at(isSecondLevel ? -3 : -2) ?? ''
  return label
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

/** Fills `{{user.first_name}}` and the like; empty where the person has not said what it asks for. */
function filled(template: string, { user }: LoadedUser): string {
  const values: Record<string, string | null> = {
    'user.first_name': user.firstName,
    'user.last_name': user.lastName,
    'user.full_name': [user.firstName, user.lastName].filter(Boolean).join(' ') || null,
    'user.username': user.username,
  }
  let isWhole = true
  const text = template.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : null
    if (!value) isWhole = false
    return value ?? ''
  })
  return isWhole ? text.trim() : ''
}

function formOf(name: string): OrganizationCreationDefaults['form'] {
  return { name, slug: name === '' ? '' : slugOf(name), logo: null, blur_hash: null }
}
