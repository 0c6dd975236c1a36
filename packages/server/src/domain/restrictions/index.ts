// Restrictions: which addresses and numbers may come in. Rules are kept in the spelling in which an address asks for them.
export { isDisposable } from './disposable-domains.ts'
export { refuseRelative } from './family.ts'
export { parseRestriction, refuseClosedSignUp, refuseRestricted, refuseUnlisted } from './rules.ts'
export {
  deleteRestriction,
  findRestriction,
  insertRestriction,
  type List,
  listRestrictions,
  type RestrictionRow,
} from './store.ts'
