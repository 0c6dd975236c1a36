// Identifiers: what a user can be found and reached by. An address or number counts once it is proved (or reserved by an
// administrator); before that several users may have typed it. The pure files know spellings, the store knows who has what.
export { refuseCountry } from './country.ts'
export { canonicalEmailAddress, familyOfEmailAddress, maskEmailAddress } from './email-address.ts'
export { canonicalPhoneNumber, maskPhoneNumber } from './phone-number.ts'
export {
  emailAddressMatches,
  emailAddressValues,
  hasEmailAddress,
  hasPhoneNumber,
  phoneNumberMatches,
  phoneNumberValues,
} from './search.ts'
export {
  claimantOf,
  deleteEmailAddress,
  deleteIdentifiersOf,
  deletePhoneNumber,
  type EmailAddressRow,
  emailAddressesOf,
  findClaimedEmailAddress,
  findClaimedPhoneNumber,
  findEmailAddress,
  findEmailAddressFamily,
  findPhoneNumber,
  identifiersOfUser,
  insertEmailAddress,
  insertPhoneNumber,
  type PhoneNumberRow,
  updateEmailAddress,
  updatePhoneNumber,
  verificationsOfIdentifiers,
} from './store.ts'
export { type UsernameOptions, usernameKey, usernameProblem } from './username.ts'
export { toEmailAddress, toPhoneNumber } from './wire.ts'
