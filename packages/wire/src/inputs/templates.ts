import { type Static, Type } from 'typebox'
import { IdInput } from '../resources/parts.ts'
import { Maybe, pageParameters, paginatedParameters } from './parts.ts'

export const TemplateTypeParams = Type.Object({ template_type: IdInput })
export type TemplateTypeParams = Static<typeof TemplateTypeParams>

export const TemplateParams = Type.Object({ template_type: IdInput, slug: IdInput })
export type TemplateParams = Static<typeof TemplateParams>

export const BapiListTemplatesQuery = Type.Object({ ...paginatedParameters })
export type BapiListTemplatesQuery = Static<typeof BapiListTemplatesQuery>

const texts = {
  subject: Maybe(Type.String()),
  body: Type.Optional(Type.String()),
  from_email_name: Type.Optional(Type.String()),
  reply_to_email_name: Type.Optional(Type.String()),
}

/** What is left out stays; the empty text, and a subject of null, goes back to the default. */
export const BapiUpsertTemplateBody = Type.Object(
  {
    name: Type.Optional(Type.String()),
    ...texts,
    markup: Maybe(Type.String()),
    delivered_by_clerk: Maybe(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type BapiUpsertTemplateBody = Static<typeof BapiUpsertTemplateBody>

export const BapiPreviewTemplateBody = Type.Object(texts, { additionalProperties: false })
export type BapiPreviewTemplateBody = Static<typeof BapiPreviewTemplateBody>

export const BapiToggleTemplateDeliveryBody = Type.Object(
  { delivered_by_clerk: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)
export type BapiToggleTemplateDeliveryBody = Static<typeof BapiToggleTemplateDeliveryBody>

export const BapiListSuppressedAddressesQuery = Type.Object({
  email_address: Type.Optional(Type.String()),
  ...pageParameters,
})
export type BapiListSuppressedAddressesQuery = Static<typeof BapiListSuppressedAddressesQuery>
