// The pieces that know nothing of authentication, as rooms use them.
export { type Clock, dayMs, hourMs, minuteMs, plusMs, secondMs, systemClock, toSeconds } from './clock.ts'
export { addToCounter, readCounter, totalOf } from './counters/index.ts'
export {
  containsText,
  type Db,
  insertRow,
  isUniqueViolation,
  matchesOnPage,
  prepared,
  preparedLookup,
  rowsAsJson,
  updateRow,
} from './db/index.ts'
export { ApiError, apiError, apiErrors, toErrorBody, unreachable } from './errors.ts'
export { type IdKind, newId, newIds, randomToken } from './ids.ts'
export { bringJobsNearer, deleteFailedJobs, enqueue, type Job, type JobHandlers, runDueJobs } from './jobs/index.ts'
export { namesOf } from './names-of.ts'
export {
  type BrowserCaller,
  type CallerName,
  type Callers,
  type ClientCaller,
  isReply,
  type Operation,
  type OperatorCaller,
  operation,
  type Place,
  type Reply,
  type RequestFacts,
  redirect,
  reply,
  type SettingsKeeperCaller,
  type SignedInCaller,
  type UploadedFile,
  type Visit,
} from './operations.ts'
export { emit } from './outbox/index.ts'
export { deletePast, type Past } from './past.ts'
export {
  type AddressedSatellite,
  type HostRecords,
  type InstanceFacts,
  isDevelopment,
  realNow,
  type Satellite,
  type Scope,
  type ServerScope,
  transaction,
} from './scope.ts'
export {
  equalInConstantTime,
  type MasterKeys,
  openSecrets,
  type SealedColumns,
  type Secrets,
  sha256,
} from './secrets/index.ts'
