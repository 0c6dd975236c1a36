// Role sets: which roles an organization may give. Replacing a set, or a role in one, takes its members along.
export { roleSetBapiOperations } from './bapi.ts'
export { organizationSettingsBapiOperations } from './organization-settings-bapi.ts'
