import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'

/** What an organization shows of itself to somebody who is not in it yet. */
type PublicOrganizationData = Readonly<{
  id: string
  name: string
  slug: string | null
  imageUrl: string
  hasImage: boolean
}>

/** An invitation or a suggestion, as the person sees it who may take it. */
class Offer {
  readonly id: string = ''
  readonly status: 'pending' | 'accepted' | 'revoked' | 'expired' = 'pending'
  readonly publicOrganizationData: PublicOrganizationData
  readonly createdAt!: Date
  readonly updatedAt!: Date
  readonly #context: ResourceContext
  readonly #path: string

  constructor(context: ResourceContext, json: Json, path: string) {
    this.#context = context
    this.#path = path
    this.publicOrganizationData = camelKeys(
      (json['public_organization_data'] as Json | null) ?? {},
    ) as PublicOrganizationData
    Object.assign(this, camelKeys(json))
  }

  accept = async (): Promise<this> => {
    const json = await this.#context.call({ method: 'POST', path: `${this.#path}/${this.id}/accept` })
    return Object.assign(this, camelKeys(json))
  }
}

export class UserOrganizationInvitation extends Offer {
  declare readonly emailAddress: string
  declare readonly role: string
  declare readonly publicMetadata: Record<string, unknown>
  constructor(context: ResourceContext, json: Json) {
    super(context, json, '/me/organization_invitations')
  }
}

export class OrganizationSuggestion extends Offer {
  declare readonly status: 'pending' | 'accepted'
  constructor(context: ResourceContext, json: Json) {
    super(context, json, '/me/organization_suggestions')
  }
}
