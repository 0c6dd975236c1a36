import {
  BapiListTemplatesQuery,
  BapiPreviewTemplateBody,
  BapiToggleTemplateDeliveryBody,
  BapiUpsertTemplateBody,
  Page,
  Template,
  TemplateParams,
  TemplatePreview,
  TemplateTypeParams,
} from '@keyward/wire'
import { Type } from 'typebox'
import { apiError, operation, type Scope, transaction } from '../../../platform/index.ts'
import { previewTemplate, upsertTemplate } from './change.ts'
import { type MessageKind, slugsOf } from './slugs.ts'
import { deleteTemplate, findTemplate, listTemplates, saveTemplate, type TemplateKey } from './store.ts'
import { toTemplate } from './wire.ts'

const common = { api: 'bapi', caller: 'secret_key', output: Template } as const
const ofOne = { ...common, path: '/templates/{template_type}/{slug}', params: TemplateParams } as const
const textErrors = [
  'template_type_unsupported',
  'resource_not_found',
  'form_conditional_param_disallowed',
  'form_param_format_invalid',
  'form_param_max_length_exceeded',
  'invalid_template_body',
  'template_variable_unknown',
  'required_variable_missing',
  'template_helper_unknown',
  'template_too_complex',
] as const

/** Templates of mail and SMS. Every instance has all of them; what an instance keeps is what its owner changed. */
export const templateBapiOperations = [
  operation({
    ...common,
    id: 'GetTemplateList',
    method: 'GET',
    path: '/templates/{template_type}',
    params: TemplateTypeParams,
    query: BapiListTemplatesQuery,
    output: Type.Union([Type.Array(Template), Page(Template)]),
    errors: ['template_type_unsupported'],
    handle: async ({ scope, params, query: { paginated, limit, offset = 0 } }) => {
      const kind = requireKind(params.template_type)
      const rows = new Map((await listTemplates(scope, kind)).map((row) => [row.slug, row]))
      const slugs = slugsOf(kind)
      const size = paginated ? (limit ?? 10) : (limit ?? slugs.length)
      const shown = slugs.slice(offset, offset + size)
      const data = await Promise.all(shown.map((slug) => toTemplate(scope, { kind, slug }, rows.get(slug) ?? null)))
      return paginated ? { data, total_count: slugs.length } : data
    },
  }),
  operation({
    ...ofOne,
    id: 'GetTemplate',
    method: 'GET',
    errors: ['template_type_unsupported', 'resource_not_found'],
    handle: async ({ scope, params }) => shownNow(scope, requireKey(params)),
  }),
  operation({
    ...ofOne,
    id: 'UpsertTemplate',
    isOneTransaction: true,
    method: 'PUT',
    body: BapiUpsertTemplateBody,
    errors: textErrors,
    handle: async ({ scope, params, body }) => {
      const key = requireKey(params)
      return toTemplate(scope, key, await upsertTemplate(scope, key, body))
    },
  }),
  operation({
    ...ofOne,
    id: 'RevertTemplate',
    isOneTransaction: true,
    method: 'POST',
    path: '/templates/{template_type}/{slug}/revert',
    errors: ['template_type_unsupported', 'resource_not_found'],
    handle: async ({ scope, params }) => {
      const key = requireKey(params)
      await deleteTemplate(scope, key)
      return toTemplate(scope, key, null)
    },
  }),
  operation({
    ...ofOne,
    id: 'PreviewTemplate',
    method: 'POST',
    path: '/templates/{template_type}/{slug}/preview',
    body: BapiPreviewTemplateBody,
    output: TemplatePreview,
    errors: textErrors,
    handle: async ({ scope, params, body }) => {
      const key = requireKey(params)
      return previewTemplate(scope, (await findTemplate(scope, key)) ?? key, body)
    },
  }),
  operation({
    ...ofOne,
    id: 'ToggleTemplateDelivery',
    method: 'POST',
    path: '/templates/{template_type}/{slug}/toggle_delivery',
    body: BapiToggleTemplateDeliveryBody,
    errors: ['template_type_unsupported', 'resource_not_found'],
    handle: ({ scope, params, body }) =>
      transaction(scope, async (inner) => {
        const key = requireKey(params)
        // Without a value it is turned over.
        const isDelivered = body.delivered_by_clerk ?? (await findTemplate(inner, key))?.deliveredByClerk === false
        return toTemplate(inner, key, await saveTemplate(inner, key, { deliveredByClerk: isDelivered }))
      }),
  }),
]

async function shownNow(scope: Scope, key: TemplateKey): Promise<Template> {
  return toTemplate(scope, key, await findTemplate(scope, key))
}

function requireKey({ template_type: type, slug }: TemplateParams): TemplateKey {
  const kind = requireKind(type)
  const known = slugsOf(kind).find((name) => name === slug)
  if (!known) throw apiError('resource_not_found')
  return { kind, slug: known }
}

function requireKind(type: string): MessageKind {
  if (type === 'email' || type === 'sms') return type
  throw apiError('template_type_unsupported')
}
