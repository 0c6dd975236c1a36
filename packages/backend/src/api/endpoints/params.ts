/** A page of a list: at most `limit` items, after the first `offset`. */
export type ClerkPaginationRequest<Params = object> = { limit?: number; offset?: number } & Params

/** An order: ascending with `+` or nothing, descending with `-`. */
export type WithSign<Name extends string> = Name | `+${Name}` | `-${Name}`

/** The list in its object form, which carries the total. */
export const paginated = { paginated: true } as const
