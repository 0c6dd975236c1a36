import {
  BapiCreateMachineBody,
  BapiCreateMachineScopeBody,
  BapiListMachinesQuery,
  BapiRotateMachineSecretBody,
  BapiUpdateMachineBody,
  DeletedMachineScope,
  Machine,
  MachineIdParams,
  MachineScope,
  MachineScopeParams,
  MachineSecretKey,
  Page,
} from '@keyward/wire'
import { apiError, operation, transaction } from '../../platform/index.ts'
import { requireMachine, toMachine, withScopes } from './load.ts'
import {
  createSecret,
  currentSecret,
  deleteScope,
  findMachines,
  insertMachine,
  insertScope,
  listMachines,
  updateMachine,
} from './store.ts'

const common = { api: 'bapi', caller: 'secret_key', output: Machine } as const
const ofOne = { ...common, path: '/machines/{machine_id}', params: MachineIdParams } as const
const defaultTokenTtl = 3_600

/** Deleting a machine takes its tokens along: that one is with the tokens. */
export const machineBapiOperations = [
  operation({
    ...common,
    id: 'ListMachines',
    method: 'GET',
    path: '/machines',
    query: BapiListMachinesQuery,
    output: Page(Machine),
    errors: ['form_param_value_invalid'],
    handle: async ({ scope, query }) => {
      const { limit = 10, offset = 0, order_by: orderBy = '-created_at' } = query
      const { rows, total } = await listMachines(scope, query.query, { limit, offset, orderBy })
      return { data: (await withScopes(scope, rows)).map(toMachine), total_count: total }
    },
  }),
  operation({
    ...common,
    id: 'CreateMachine',
    method: 'POST',
    path: '/machines',
    body: BapiCreateMachineBody,
    errors: ['resource_not_found'],
    handle: ({ scope, body }) =>
      transaction(scope, async (inner) => {
        const targets = [...new Set(body.scoped_machines ?? [])]
        if ((await findMachines(inner, targets)).length < targets.length)
          throw apiError('resource_not_found', { param: 'scoped_machines' })
        const { id } = await insertMachine(inner, {
          name: body.name.trim(),
          defaultTokenTtl: body.default_token_ttl ?? defaultTokenTtl,
        })
        for (const target of targets) await insertScope(inner, id, target)
        const secret = await createSecret(inner, id, 0)
        return { ...toMachine(await requireMachine(inner, id)), secret_key: secret }
      }),
  }),
  operation({
    ...ofOne,
    id: 'GetMachine',
    method: 'GET',
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => toMachine(await requireMachine(scope, params.machine_id)),
  }),
  operation({
    ...ofOne,
    id: 'UpdateMachine',
    isOneTransaction: true,
    method: 'PATCH',
    body: BapiUpdateMachineBody,
    errors: ['resource_not_found'],
    handle: async ({ scope, params, body }) => {
      const { id } = await requireMachine(scope, params.machine_id)
      await updateMachine(scope, id, {
        ...(body.name === undefined ? {} : { name: body.name.trim() }),
        ...(body.default_token_ttl === undefined ? {} : { defaultTokenTtl: body.default_token_ttl }),
      })
      return toMachine(await requireMachine(scope, id))
    },
  }),
  operation({
    ...ofOne,
    id: 'GetMachineSecretKey',
    method: 'GET',
    path: '/machines/{machine_id}/secret_key',
    output: MachineSecretKey,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const { id } = await requireMachine(scope, params.machine_id)
      const secret = await currentSecret(scope, id)
      if (secret === null) throw apiError('resource_not_found')
      return { object: 'machine_secret_key' as const, secret }
    },
  }),
  operation({
    ...ofOne,
    id: 'RotateMachineSecretKey',
    method: 'POST',
    path: '/machines/{machine_id}/secret_key/rotate',
    body: BapiRotateMachineSecretBody,
    output: MachineSecretKey,
    errors: ['resource_not_found'],
    handle: ({ scope, params, body }) =>
      transaction(scope, async (inner) => {
        const { id } = await requireMachine(inner, params.machine_id)
        return {
          object: 'machine_secret_key' as const,
          secret: await createSecret(inner, id, body.previous_token_ttl),
        }
      }),
  }),
  operation({
    ...ofOne,
    id: 'CreateMachineScope',
    isOneTransaction: true,
    method: 'POST',
    path: '/machines/{machine_id}/scopes',
    body: BapiCreateMachineScopeBody,
    output: MachineScope,
    errors: ['resource_not_found', 'resource_already_exists', 'form_param_value_invalid'],
    handle: async ({ scope, params, body }) => {
      const from = await requireMachine(scope, params.machine_id)
      const [to] = await findMachines(scope, [body.to_machine_id])
      if (!to) throw apiError('resource_not_found', { param: 'to_machine_id' })
      if (to.id === from.id) throw apiError('form_param_value_invalid', { param: 'to_machine_id' })
      const row = await insertScope(scope, from.id, to.id)
      if (!row) throw apiError('resource_already_exists')
      return {
        object: 'machine_scope' as const,
        from_machine_id: from.id,
        to_machine_id: to.id,
        created_at: row.createdAt.getTime(),
      }
    },
  }),
  operation({
    ...ofOne,
    id: 'DeleteMachineScope',
    isOneTransaction: true,
    method: 'DELETE',
    path: '/machines/{machine_id}/scopes/{other_machine_id}',
    params: MachineScopeParams,
    output: DeletedMachineScope,
    errors: ['resource_not_found'],
    handle: async ({ scope, params }) => {
      const { machine_id: from, other_machine_id: to } = params
      if (!(await deleteScope(scope, from, to))) throw apiError('resource_not_found')
      return { object: 'machine_scope' as const, from_machine_id: from, to_machine_id: to, deleted: true as const }
    },
  }),
]
