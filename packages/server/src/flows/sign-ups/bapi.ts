import { BapiSignUp, BapiUpdateSignUpBody, IdParams } from '@keyward/wire'
import { apiError, operation, type Scope } from '../../platform/index.ts'
import type { SignUpRow } from './sign-up.ts'
import { findSignUp, updateSignUp } from './store.ts'
import { toSignUp } from './wire.ts'

const common = {
  api: 'bapi',
  caller: 'secret_key',
  path: '/sign_ups/{id}',
  params: IdParams,
  output: BapiSignUp,
} as const

/** What an app's server knows and may add while somebody signs up: its own id of the guest, and that its own step is done. */
export const signUpBapiOperations = [
  operation({
    ...common,
    id: 'GetSignUp',
    method: 'GET',
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => toBapiSignUp(scope, await requireSignUp(scope, params.id)),
  }),
  operation({
    ...common,
    id: 'UpdateSignUp',
    isOneTransaction: true,
    method: 'PATCH',
    body: BapiUpdateSignUpBody,
    errors: ['resource_not_found', 'form_param_max_length_exceeded'],
    handle: async ({ scope, params, body }) => {
      const signUp = await requireSignUp(scope, params.id)
      if (body.external_id && body.external_id.length > maxExternalIdLength)
        throw apiError('form_param_max_length_exceeded', {
          param: 'external_id',
          values: { limit: maxExternalIdLength },
        })
      const changed = await updateSignUp(scope, signUp.id, {
        ...(body.external_id === undefined ? {} : { externalId: body.external_id || null }),
        ...(typeof body.custom_action === 'boolean' ? { customAction: body.custom_action } : {}),
      })
      return toBapiSignUp(scope, changed)
    },
  }),
]

const maxExternalIdLength = 255

async function toBapiSignUp(scope: Scope, row: SignUpRow): Promise<BapiSignUp> {
  const { has_password: _, ...signUp } = await toSignUp(scope, row)
  return signUp
}

async function requireSignUp(scope: Scope, id: string): Promise<SignUpRow> {
  const signUp = await findSignUp(scope, id)
  if (!signUp) throw apiError('resource_not_found')
  return signUp
}
