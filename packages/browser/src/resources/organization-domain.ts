import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'

type Params = Readonly<Record<string, unknown>>

/** A mail domain whose people may find their way into the organization. */
export class OrganizationDomain {
  readonly id: string = ''
  readonly name: string = ''
  readonly organizationId: string = ''
  readonly enrollmentMode: string = 'manual_invitation'
  readonly verification: Readonly<Record<string, unknown>> | null = null
  readonly affiliationEmailAddress: string | null = null
  readonly totalPendingInvitations: number = 0
  readonly totalPendingSuggestions: number = 0
  readonly createdAt: Date | null = null
  readonly updatedAt: Date | null = null
  readonly #context: ResourceContext

  constructor(context: ResourceContext, json: Json) {
    this.#context = context
    Object.assign(this, camelKeys(json))
  }

  prepareAffiliationVerification = (params: { readonly affiliationEmailAddress: string }) =>
    this.#post('/prepare_affiliation_verification', params)
  attemptAffiliationVerification = (params: { readonly code: string }) =>
    this.#post('/attempt_affiliation_verification', params)
  updateEnrollmentMode = (params: { readonly enrollmentMode: string; readonly deletePending?: boolean }) =>
    this.#post('/update_enrollment_mode', params)
  delete = async (): Promise<void> => void (await this.#context.call({ method: 'DELETE', path: this.#path }))

  get #path(): string {
    return `/organizations/${this.organizationId}/domains/${this.id}`
  }
  async #post(path: string, body: Params): Promise<OrganizationDomain> {
    const json = await this.#context.call({ method: 'POST', path: `${this.#path}${path}`, body })
    return Object.assign(this, camelKeys(json))
  }
}
