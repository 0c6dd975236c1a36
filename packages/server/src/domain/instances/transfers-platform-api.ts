import {
  Application,
  ApplicationParams,
  ApplicationTransfer,
  ApplicationTransferParams,
  Page,
  PlatformClaimApplicationTransferBody,
  PlatformListApplicationTransfersQuery,
} from '@keyward/wire'
import { operation } from '../../platform/index.ts'
import { requireApplication } from './applications.ts'
import { toApplication } from './applications-wire.ts'
import {
  cancelTransfer,
  claimApplication,
  listTransfers,
  offerApplication,
  requireTransfer,
  toApplicationTransfer,
} from './transfers.ts'

const common = { api: 'platform', caller: 'operator', envelope: 'none', output: ApplicationTransfer } as const
const path = '/platform/applications/{applicationID}/transfers'
const ofOne = { ...common, path: `${path}/{transferID}`, params: ApplicationTransferParams } as const

export const applicationTransferOperations = [
  operation({
    ...common,
    id: 'PlatformListApplicationTransfers',
    method: 'GET',
    path: '/platform/application_transfers',
    query: PlatformListApplicationTransfersQuery,
    output: Page(ApplicationTransfer),
    errors: ['resource_not_found'],
    handle: async ({ scope, caller, query }) => {
      const { rows, total } = await listTransfers(scope, caller.workspaceId, query)
      return { data: rows.map((row) => toApplicationTransfer(scope, row)), total_count: total }
    },
  }),
  operation({
    ...common,
    id: 'PlatformCreateApplicationTransfer',
    method: 'POST',
    path,
    params: ApplicationParams,
    successStatus: 201,
    errors: ['resource_not_found', 'application_transfer_exists'],
    handle: async ({ scope, caller, params }) => {
      const { application } = await requireApplication(scope, caller.workspaceId, params.applicationID)
      return toApplicationTransfer(scope, await offerApplication(scope, caller.workspaceId, application.id))
    },
  }),
  operation({
    ...ofOne,
    id: 'PlatformGetApplicationTransfer',
    method: 'GET',
    errors: ['resource_not_found'],
    handle: async ({ scope, caller, params }) =>
      toApplicationTransfer(scope, await requireTransfer(scope, caller.workspaceId, wanted(params))),
  }),
  operation({
    ...ofOne,
    id: 'PlatformCancelApplicationTransfer',
    isOneTransaction: true,
    method: 'DELETE',
    errors: ['resource_not_found', 'application_transfer_not_pending'],
    handle: async ({ scope, caller, params }) => {
      const row = await requireTransfer(scope, caller.workspaceId, wanted(params))
      return toApplicationTransfer(scope, await cancelTransfer(scope, row))
    },
  }),
  /** Not of the documents, which name a dashboard's page: with the code another workspace takes the application over. */
  operation({
    ...common,
    id: 'PlatformClaimApplicationTransfer',
    method: 'POST',
    path: '/platform/application_transfers/claim',
    body: PlatformClaimApplicationTransferBody,
    output: Application,
    changesInstances: true,
    errors: ['resource_not_found', 'resource_forbidden'],
    handle: async ({ scope, caller, body }) => {
      const { applicationId } = await claimApplication(scope, caller.workspaceId, body.code)
      const found = await requireApplication(scope, caller.workspaceId, applicationId)
      return toApplication(scope, found, { withSecretKeys: false })
    },
  }),
]

const wanted = ({ applicationID, transferID }: ApplicationTransferParams) => ({
  id: transferID,
  applicationId: applicationID,
})
