import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'

type Params = Readonly<Record<string, unknown>>
type EnrollmentMode = 'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion'
type DomainVerification = {
  readonly status: 'unverified' | 'verified'
  readonly strategy: 'affiliation_email_code' | 'email_code'
  readonly attempts: number
  readonly expiresAt: Date
}

/** A mail domain whose people may find their way into the organization. */
export class OrganizationDomain {
  readonly id: string = ''
  readonly name: string = ''
  readonly organizationId: string = ''
  readonly enrollmentMode: EnrollmentMode = 'manual_invitation'
  readonly verification: DomainVerification | null = null
  readonly affiliationEmailAddress: string | null = null
  readonly totalPendingInvitations: number = 0
  readonly totalPendingSuggestions: number = 0
  readonly createdAt!: Date
  readonly updatedAt!: Date
  readonly pathRoot = '/organizations'
  readonly #context: ResourceContext

  constructor(context: ResourceContext, json: Json) {
    this.#context = context
    Object.assign(this, fieldsOf(json))
  }

  prepareAffiliationVerification = (params: { readonly affiliationEmailAddress: string }) =>
    this.#post('/prepare_affiliation_verification', params)
  attemptAffiliationVerification = (params: { readonly code: string }) =>
    this.#post('/attempt_affiliation_verification', params)
  updateEnrollmentMode = (params: { readonly enrollmentMode: EnrollmentMode; readonly deletePending?: boolean }) =>
    this.#post('/update_enrollment_mode', params)
  reload = async (): Promise<OrganizationDomain> =>
    Object.assign(this, fieldsOf(await this.#context.call({ path: this.#path })))
  delete = async (): Promise<void> => void (await this.#context.call({ method: 'DELETE', path: this.#path }))

  get #path(): string {
    return `${this.pathRoot}/${this.organizationId}/domains/${this.id}`
  }
  async #post(path: string, body: Params): Promise<OrganizationDomain> {
    const json = await this.#context.call({ method: 'POST', path: `${this.#path}${path}`, body })
    return Object.assign(this, fieldsOf(json))
  }
}

/** What the wire calls `expire_at` is `expiresAt` here, other than in every other verification. */
function fieldsOf(json: Json): Json {
  const fields = camelKeys(json)
  const verification = fields['verification'] as Json | null | undefined
  return verification ? { ...fields, verification: { ...verification, expiresAt: verification['expireAt'] } } : fields
}
