import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'
import type { PublicUserData } from './public-user-data.ts'

/** Somebody of a suggested domain who would like to join. */
export class OrganizationMembershipRequest {
  readonly id: string = ''
  readonly organizationId: string = ''
  readonly status: 'pending' | 'accepted' | 'revoked' | 'expired' = 'pending'
  readonly publicUserData!: PublicUserData
  readonly createdAt!: Date
  readonly updatedAt!: Date
  readonly #context: ResourceContext

  constructor(context: ResourceContext, json: Json) {
    this.#context = context
    Object.assign(this, camelKeys(json))
  }

  accept = () => this.#decide('accept')
  reject = () => this.#decide('reject')

  async #decide(verb: 'accept' | 'reject'): Promise<OrganizationMembershipRequest> {
    const path = `/organizations/${this.organizationId}/membership_requests/${this.id}/${verb}`
    return Object.assign(this, camelKeys(await this.#context.call({ method: 'POST', path })))
  }
}
