// Passwords: one a user at most, kept as argon2id digests; imported digests of other kinds are verified as they are and
// replaced at the next right answer. Rules and breach lists judge new passwords; a compromised one must be replaced.
export {
  checkPassword,
  isSoonChecked,
  type NewPasswordOptions,
  newPasswordDigest,
  type PasswordCheck,
} from './check.ts'
export { digestProblem } from './digests/index.ts'
export { passwordHashQueue } from './hash-queue.ts'
export type { PasswordDigest } from './hashing.ts'
export {
  deletePassword,
  findPassword,
  markCompromised,
  type PasswordRow,
  passwordsOf,
  savePassword,
} from './store.ts'
