// Instances: who our customers are to each other. An application has a development instance, a production instance and
// any further one; each has its own users, settings and keys. Settings are stored as what differs from the defaults of
// the environment type. Requests name an instance by host, by path prefix or by secret key: the directory knows which.

export {
  accountlessAppOrigin,
  expiryJob,
  findAccountlessApplication,
  isAccountlessAndUnclaimed,
  planExpiry,
  sealedAccountlessTokens,
  unusedLifetimeMs,
} from './accountless.ts'
export { accountlessBapiOperations } from './accountless-bapi.ts'
export { accountlessPlatformOperations } from './accountless-platform-api.ts'
export { appPage, ticketPage } from './app-page.ts'
export { applicationImageOperations } from './application-images.ts'
export { deleteApplicationRows, instanceNamed, requireApplication } from './applications.ts'
export { applicationPlatformOperations } from './applications-platform-api.ts'
export { instanceBapiOperations } from './bapi.ts'
export { setClock } from './clock.ts'
export { configPlatformOperations } from './config-platform-api.ts'
export {
  type CreatedInstance,
  createApplication,
  createInstance,
  type NewInstance,
} from './create.ts'
export { createInstanceDirectory, type InstanceDirectory } from './directory.ts'
export { completeIntent, domainIntentOperations } from './domain-intents.ts'
export {
  addSatellite,
  changeDomain,
  type DomainRow,
  deleteDomain,
  findDomain,
  listDomains,
  toBapiDomain,
  toPlatformDomain,
} from './domains.ts'
export { domainPlatformOperations } from './domains-platform-api.ts'
export { isStrict } from './enumeration.ts'
export type { EnvironmentSubject } from './environment.ts'
export { portalUrl } from './facts.ts'
export { instanceFapiOperations } from './fapi.ts'
export { nativeAppFapiOperations } from './native-apps-fapi.ts'
export { checkedNativeCallback } from './native-callback.ts'
export { checkedRedirectUrl } from './redirect-url.ts'
export {
  addressOf,
  atSatellite,
  domainHere,
  domainOfPage,
  findSatellite,
  isBelow,
  isHostBelow,
  ownAddressOf,
  refuseOnSatellite,
} from './satellites.ts'
export { lastKeyUse, sealedSecretKeys } from './secret-keys.ts'
export { secretKeyPlatformOperations } from './secret-keys-platform-api.ts'
export { instanceSettingsBapiOperations } from './settings-bapi.ts'
export {
  type ApplicationFacts,
  applicationFacts,
  changeSettings,
  defaultInstanceKeys,
  findDefaultInstance,
  findInstance,
  hasProductionInstance,
  holdInstance,
  instanceIds,
  saveSettingsPatch,
  shownApplication,
  workspaceOfInstance,
} from './store.ts'
export { sealedTransferCodes } from './transfers.ts'
export { applicationTransferOperations } from './transfers-platform-api.ts'
