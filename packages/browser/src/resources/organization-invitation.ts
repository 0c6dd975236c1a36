import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'

/** An open seat that an organization has promised to an address. */
export class OrganizationInvitation {
  readonly id: string = ''
  readonly emailAddress: string = ''
  readonly organizationId: string = ''
  readonly role: string = ''
  readonly roleName: string = ''
  readonly status: 'pending' | 'accepted' | 'revoked' | 'expired' = 'pending'
  readonly publicMetadata: Record<string, unknown> = {}
  readonly createdAt!: Date
  readonly updatedAt!: Date
  readonly #context: ResourceContext

  constructor(context: ResourceContext, json: Json) {
    this.#context = context
    Object.assign(this, camelKeys(json))
  }

  revoke = async (): Promise<OrganizationInvitation> => {
    const path = `/organizations/${this.organizationId}/invitations/${this.id}/revoke`
    return Object.assign(this, camelKeys(await this.#context.call({ method: 'POST', path })))
  }
}
