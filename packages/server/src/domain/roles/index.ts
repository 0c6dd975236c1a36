// Roles: what members of organizations may do. A role is a name for permissions; every instance begins with an admin and a
// member, made when they are first asked for.

export { changing } from './announce.ts'
export { roleBapiOperations } from './bapi.ts'
export { permissionBapiOperations } from './permissions-bapi.ts'
export { rememberedRole } from './remembered.ts'
export {
  assignableRole,
  checkedRoleSetKey,
  creatorOf,
  memberOf,
  pointersOf,
  roleSetKeyOf,
  rolesByKey,
} from './role-set-rules.ts'
export {
  addRoles,
  deleteRoleSet,
  findRoleSet,
  holdRoleSets,
  initialRoleSet,
  insertRoleSet,
  loadRoleSets,
  type RoleSet,
  type RoleSetChange,
  removeRole,
  roleSetOf,
  updateRoleSet,
} from './role-sets.ts'
export { checkedText, matches, sorted } from './rules.ts'
export {
  deleteRole,
  findRole,
  findRoleById,
  hasPermission,
  isCreatorEligible,
  loadRoles,
  permissionKeys,
  type Role,
} from './store.ts'
export type { SystemPermission } from './system.ts'
export { toRole, toRoleSet } from './wire.ts'
