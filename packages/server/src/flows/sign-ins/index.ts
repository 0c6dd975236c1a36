// Sign-ins: from an identifier to a session. The status follows from what has been proved (`signInStatus`); each proof goes
// through one strategy; `completeSignIn` is the only place where a session comes out.
export { enter } from './complete.ts'
export { signInFapiOperations } from './fapi.ts'
export { provedByMessage } from './first-factor.ts'
export { sessionOfEndingToken } from './new-device.ts'
export { isTransferable, type SignInRow, supportedFirstFactors } from './sign-in.ts'
export { clientsOfSignIns, findSignIn, pastSignIns } from './store.ts'
export { maskFor, toSignIn } from './wire.ts'
