// Helpers for Cypress: clerkSetup() in the config, addClerkCommands() in the support file.
export { addClerkCommands } from './commands.ts'
export { clerkSetup } from './setup.ts'
export { type KeywardTasks, keywardTasks } from './tasks.ts'
export { setupClerkTestingToken } from './testing-token.ts'
