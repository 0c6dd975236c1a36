// Workspaces: the operators of this server, with the applications they run and the tokens they use on the Platform API.
export { createOperatorToken, createWorkspace, findOperator, firstWorkspaceId } from './store.ts'
