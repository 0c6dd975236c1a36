// Workspaces: the operators of this server, with the applications they run and the tokens they use on the Platform API.
export { operatorTokenPlatformOperations } from './platform-api.ts'
export {
  addOperatorToken,
  createOperatorToken,
  createWorkspace,
  deleteWorkspace,
  findOperator,
  firstWorkspaceId,
  holdFirstWorkspace,
  listOperatorTokens,
  revokeOperatorToken,
} from './store.ts'
