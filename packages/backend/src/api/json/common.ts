/** A resource says what it is in `object`; clients dispatch on it. */
export type ResourceJSON<Kind extends string> = { object: Kind; id: string }

export type ClerkResourceJSON = ResourceJSON<string>

export type DeletedObjectJSON = {
  object: string
  id?: string
  slug?: string
  deleted: boolean
}

export type PaginatedResponseJSON = {
  data: object[]
  total_count?: number
}
