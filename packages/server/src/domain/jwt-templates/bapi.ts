import {
  BapiCreateJwtTemplateBody,
  BapiListJwtTemplatesQuery,
  BapiUpdateJwtTemplateBody,
  DeletedObject,
  JwtTemplate,
  JwtTemplateIdParams,
  Page,
} from '@keyward/wire'
import type { JwtTemplateAlgorithm } from '@keyward/wire/facts'
import { Type } from 'typebox'
import { apiError, operation, transaction } from '../../platform/index.ts'
import { checkTemplateClaims } from '../claims/index.ts'
import { checkSigningKey } from './signing.ts'
import {
  deleteJwtTemplate,
  findJwtTemplate,
  insertJwtTemplate,
  type JwtTemplateRow,
  listJwtTemplates,
  updateJwtTemplate,
} from './store.ts'
import { toJwtTemplate } from './wire.ts'

const defaults = { lifetimeSeconds: 60, clockSkewSeconds: 5 }

const common = { api: 'bapi', caller: 'secret_key', output: JwtTemplate } as const
const ofOne = { ...common, path: '/jwt_templates/{template_id}', params: JwtTemplateIdParams } as const
const claimErrors = [
  'form_already_exists',
  'form_conditional_param_missing',
  'jwt_template_reserved_claim',
  'jwt_template_shortcode_invalid',
  'jwt_template_claims_too_large',
  'jwt_template_signing_key_invalid',
] as const

export const jwtTemplateBapiOperations = [
  operation({
    ...common,
    id: 'ListJWTTemplates',
    method: 'GET',
    path: '/jwt_templates',
    query: BapiListJwtTemplatesQuery,
    output: Type.Union([Type.Array(JwtTemplate), Page(JwtTemplate)]),
    errors: [],
    handle: async ({ scope, query: { paginated, limit, offset = 0 } }) => {
      const { rows, total } = await listJwtTemplates(scope, { limit: paginated ? (limit ?? 10) : limit, offset })
      const data = rows.map(toJwtTemplate)
      return paginated ? { data, total_count: total } : data
    },
  }),
  operation({
    ...common,
    id: 'CreateJWTTemplate',
    isOneTransaction: true,
    method: 'POST',
    path: '/jwt_templates',
    body: BapiCreateJwtTemplateBody,
    errors: claimErrors,
    handle: async ({ scope, body }) => {
      checkTemplateClaims(body.claims)
      const row = await insertJwtTemplate(scope, {
        name: body.name,
        claims: body.claims,
        lifetimeSeconds: body.lifetime ?? defaults.lifetimeSeconds,
        clockSkewSeconds: body.allowed_clock_skew ?? defaults.clockSkewSeconds,
        ...signing(body, null),
      })
      return toJwtTemplate(row)
    },
  }),
  operation({
    ...ofOne,
    id: 'GetJWTTemplate',
    method: 'GET',
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const row = await findJwtTemplate(scope, params.template_id)
      if (!row) throw apiError('resource_not_found')
      return toJwtTemplate(row)
    },
  }),
  operation({
    ...ofOne,
    id: 'UpdateJWTTemplate',
    method: 'PATCH',
    body: BapiUpdateJwtTemplateBody,
    errors: ['resource_not_found', ...claimErrors],
    handle: ({ scope, params, body }) =>
      transaction(scope, async (inner) => {
        const before = await findJwtTemplate(inner, params.template_id)
        if (!before) throw apiError('resource_not_found')
        checkTemplateClaims(body.claims)
        const row = await updateJwtTemplate(inner, before.id, {
          name: body.name,
          claims: body.claims,
          // Left out stays as it was; null goes back to the default.
          ...(body.lifetime === undefined ? {} : { lifetimeSeconds: body.lifetime ?? defaults.lifetimeSeconds }),
          ...(body.allowed_clock_skew === undefined
            ? {}
            : { clockSkewSeconds: body.allowed_clock_skew ?? defaults.clockSkewSeconds }),
          ...signing(body, before),
        })
        return toJwtTemplate(row!)
      }),
  }),
  operation({
    ...ofOne,
    id: 'DeleteJWTTemplate',
    isOneTransaction: true,
    method: 'DELETE',
    output: DeletedObject,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      if (!(await deleteJwtTemplate(scope, params.template_id))) throw apiError('resource_not_found')
      return { object: 'jwt_template', id: params.template_id, deleted: true }
    },
  }),
]

type Signing = { readonly algorithm: JwtTemplateAlgorithm; readonly signingKey: string | null | undefined }

/** Who signs: the instance (always RS256), or a key of the template's own, which the algorithm must fit. */
function signing(body: BapiCreateJwtTemplateBody, before: JwtTemplateRow | null): Signing {
  const hasKey = before !== null && before.encryptedKey !== null
  const isCustom = body.custom_signing_key ?? (hasKey || body.signing_key != null)
  if (!isCustom) return { algorithm: 'RS256', signingKey: null }
  const algorithm = body.signing_algorithm ?? (hasKey ? before.algorithm : null)
  if (!algorithm) throw apiError('form_conditional_param_missing', { param: 'signing_algorithm' })
  if (body.signing_key) {
    checkSigningKey(algorithm, body.signing_key)
    return { algorithm, signingKey: body.signing_key }
  }
  // A stored key stays, but only for the algorithm that it was checked with.
  if (!hasKey || algorithm !== before.algorithm)
    throw apiError('form_conditional_param_missing', { param: 'signing_key' })
  return { algorithm, signingKey: undefined }
}
