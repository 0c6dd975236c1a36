// Domains of organizations: people with an address there are colleagues. Affiliation is proved by a code to such an address,
// ownership by a DNS record; only a verified domain brings people in, by invitation or by a suggestion that a member decides on.
export {
  challengeExpiry,
  checkedDomainName,
  checkedEnrollmentMode,
  type DomainRow,
  domainOf,
  hasRecord,
  isPublicMailDomain,
  recordName,
  requireDomainsEnabled,
} from './rules.ts'
export {
  countDomains,
  type DomainFilter,
  deleteDomainRow,
  deleteDomainsOf,
  enrollingDomains,
  findDomain,
  insertDomain,
  listDomains,
  updateDomain,
  verificationsOfDomains,
} from './store.ts'
export {
  countPendingSuggestions,
  deletePendingSuggestions,
  deleteSuggestionsOf,
  findSuggestion,
  listSuggestions,
  moveSuggestion,
  type SuggestionRow,
  type SuggestionStatus,
  suggest,
} from './suggestions-store.ts'
export { toMembershipRequest, toOrganizationDomain, toSuggestion } from './wire.ts'
