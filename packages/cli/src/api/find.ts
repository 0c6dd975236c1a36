import { CliError } from '../errors.ts'
import type { Api } from './client.ts'

export type User = {
  readonly id: string
  readonly external_id: string | null
  readonly username: string | null
  readonly first_name: string | null
  readonly last_name: string | null
  readonly primary_email_address_id: string | null
  readonly primary_phone_number_id: string | null
  readonly email_addresses: readonly { id: string; email_address: string }[]
  readonly phone_numbers: readonly { id: string; phone_number: string }[]
  readonly password_enabled: boolean
  readonly two_factor_enabled: boolean
  readonly banned: boolean
  readonly locked: boolean
  readonly public_metadata: object
  readonly last_sign_in_at: number | null
  readonly created_at: number
}
export type Organization = {
  readonly id: string
  readonly name: string
  readonly slug: string | null
  readonly members_count?: number
  readonly max_allowed_memberships: number
  readonly created_by?: string
  readonly public_metadata: object
  readonly created_at: number
}

export const userReference = 'id, email address, phone number, username or external id'

/** The one person whom people would call so. Throws `user_not_found`. */
export async function findUser(api: Api, reference: string): Promise<User> {
  if (/^user_\w+$/.test(reference)) return api.request('GET', `/users/${reference}`)
  for (const query of queriesFor(reference)) {
    const [user] = await api.request<User[]>('GET', `/users?${new URLSearchParams({ ...query, limit: '1' })}`)
    if (user) return user
  }
  throw new CliError(`There is no user "${reference}".`, { code: 'user_not_found' })
}

function queriesFor(reference: string): Record<string, string>[] {
  if (reference.includes('@')) return [{ email_address: reference }]
  if (/^\+\d/.test(reference)) return [{ phone_number: reference }]
  // The filter reads a sign in front of an external id: with `+` the rest is meant as it stands.
  return [{ username: reference }, { external_id: `+${reference}` }]
}

/** By id or slug; the path of the API takes both. */
export function findOrganization(api: Api, reference: string): Promise<Organization> {
  return api.request('GET', `${organizationPath(reference)}?include_members_count=true`)
}

export const userPath = (id: string) => `/users/${encodeURIComponent(id)}`
export const organizationPath = (idOrSlug: string) => `/organizations/${encodeURIComponent(idOrSlug)}`

/** The id of a user or an organization, by whatever people call it. */
export async function subjectId(api: Api, reference: string): Promise<string> {
  if (/^(?:user|org)_\w+$/.test(reference)) return reference
  try {
    return (await findUser(api, reference)).id
  } catch (error) {
    if (!(error instanceof CliError) || error.code !== 'user_not_found') throw error
    return (await findOrganization(api, reference)).id
  }
}
