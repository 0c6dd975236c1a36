import { type Static, Type } from 'typebox'
import { Nullable } from './parts.ts'

/** What a form for a new organization begins with. `advisory` in the words of the document and in those of the runtime. */
export const OrganizationCreationDefaults = Type.Object({
  form: Type.Object({
    name: Type.String(),
    slug: Type.String(),
    logo: Nullable(Type.String()),
    blur_hash: Nullable(Type.String()),
  }),
  advisory: Nullable(
    Type.Object({
      type: Type.Enum(['warning', 'error', 'info']),
      message: Type.String(),
      code: Type.Literal('organization_already_exists'),
      severity: Type.Literal('warning'),
      meta: Type.Record(Type.String(), Type.String()),
    }),
  ),
})
export type OrganizationCreationDefaults = Static<typeof OrganizationCreationDefaults>
