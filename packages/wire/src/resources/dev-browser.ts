import { type Static, Type } from 'typebox'

/** `id` is the token that stands for the client in development, where the cookie may be refused (wire.md §3.3). */
export const DevBrowser = Type.Object({ object: Type.Literal('dev_browser'), id: Type.String(), token: Type.String() })
export type DevBrowser = Static<typeof DevBrowser>
