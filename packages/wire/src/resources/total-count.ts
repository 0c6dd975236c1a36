import { type Static, type TSchema, Type } from 'typebox'

export const TotalCount = Type.Object({
  object: Type.Literal('total_count'),
  total_count: Type.Integer({ minimum: 0 }),
})
export type TotalCount = Static<typeof TotalCount>

/** A page of a list; `total_count` is that of the whole list. */
export const Page = <Item extends TSchema>(item: Item) =>
  Type.Object({ data: Type.Array(item), total_count: Type.Integer({ minimum: 0 }) })
