import { fields } from './reader.ts'

export type DeletedObject = {
  readonly object: string
  readonly id: string | null
  readonly slug: string | null
  readonly deleted: boolean
}

export const readDeletedObject = fields<DeletedObject>(['object', 'id', 'slug', 'deleted'], {
  defaults: { id: null, slug: null },
})
