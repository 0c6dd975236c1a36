// Machines: programs of the application, each with a secret key that can be rotated, and with the machines at which its tokens
// may be used.
export { machineBapiOperations } from './bapi.ts'
export { requireMachine } from './load.ts'
export { deleteMachineRows, findMachineBySecret, pastMachineSecrets, sealedMachineSecrets } from './store.ts'
