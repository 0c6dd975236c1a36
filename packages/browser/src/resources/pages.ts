import type { Json } from './json.ts'

export type PageParams = { readonly initialPage?: number; readonly pageSize?: number }
export type Page<Item> = { readonly data: Item[]; readonly total_count: number }

const defaultPageSize = 10

/** Pages that begin at 1, in the words of the server: how many, after how many. */
export function pageSearch({
  initialPage = 1,
  pageSize = defaultPageSize,
  ...rest
}: PageParams & Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { ...rest, limit: pageSize, offset: (initialPage - 1) * pageSize, paginated: true }
}

export function toPage<Item>(json: Json, make: (one: Json) => Item): Page<Item> {
  const { data = [], total_count: total } = json as { data?: Json[]; total_count?: number }
  return { data: data.map(make), total_count: total ?? data.length }
}
