// Agent tasks: the application's server lets a program act as a user. Following the link of a task is signing in, and every
// token of the session says which agent it is.
export { agentTaskBapiOperations } from './bapi.ts'
export { agentTaskFapiOperation } from './fapi.ts'
