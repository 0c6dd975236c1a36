import { type Static, Type } from 'typebox'

/** A picture that was just stored. */
export const Image = Type.Object({
  object: Type.Literal('image'),
  id: Type.String(),
  name: Type.String(),
  public_url: Type.String(),
})
export type Image = Static<typeof Image>
