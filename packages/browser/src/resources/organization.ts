import { camelKeys, type Json } from './json.ts'

/** The little that a membership says inside a user; the rooms of organizations come with their own feature. */
export class OrganizationMembership {
  readonly id: string = ''
  readonly role: string = ''
  readonly permissions: string[] = []
  readonly organization: {
    readonly id: string
    readonly slug: string | null
    readonly name: string
    readonly [key: string]: unknown
  }

  constructor(json: Json) {
    Object.assign(this, camelKeys(json))
    this.organization = camelKeys((json['organization'] as Json | null) ?? {}) as OrganizationMembership['organization']
  }
}
