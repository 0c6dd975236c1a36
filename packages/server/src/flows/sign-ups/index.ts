// Sign-ups: from a form to a user with a session. What is missing and what is unproved follows from the fields given and
// the instance's settings; `completeSignUp` is the only place where a user comes out.
export { signUpBapiOperations } from './bapi.ts'

export { signUpFapiOperations } from './fapi.ts'
export type { SignUpRow } from './sign-up.ts'
export { clientsOfSignUps, findSignUp, pastSignUps } from './store.ts'
export { verified } from './verify.ts'
export { toSignUp } from './wire.ts'
