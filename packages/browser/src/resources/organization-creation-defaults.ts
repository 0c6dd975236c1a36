import type { ResourceContext } from './context.ts'
import type { Json } from './json.ts'

type Form = {
  readonly name: string
  readonly slug: string
  readonly logo: string | null
  readonly blurHash: string | null
}
type Advisory = {
  readonly code: 'organization_already_exists'
  readonly severity: 'warning'
  /** `organization_name` and `organization_domain` of the one that is there. */
  readonly meta: Readonly<Record<string, string>>
}

/** What a form for a new organization begins with, and what its person should know before. */
export class OrganizationCreationDefaults {
  readonly pathRoot = '/me/organization_creation_defaults'
  readonly form!: Form
  readonly advisory!: Advisory | null
  readonly #context: ResourceContext

  constructor(context: ResourceContext, json: Json) {
    this.#context = context
    this.#take(json)
  }

  reload = async (): Promise<this> => this.#take(await this.#context.call({ path: this.pathRoot }))

  #take(json: Json): this {
    const { blur_hash: blurHash, ...form } = json['form'] as Omit<Form, 'blurHash'> & { blur_hash: string | null }
    const { code, severity, meta } = (json['advisory'] ?? {}) as Partial<Advisory>
    return Object.assign(this, { form: { ...form, blurHash }, advisory: code ? { code, severity, meta } : null })
  }
}
