// Tickets: one-time proofs that the application's own server hands out: to sign in as oneself (sign-in tokens), or to act as
// somebody else (actor tokens; agent tasks for programs).

export {
  type ActorTokenRow,
  createActorToken,
  findActorToken,
  isActorTicket,
  isOpenActorTicket,
  revokeActorToken,
  spendActorToken,
} from './actor-token.ts'
export {
  type AgentTaskRow,
  createAgentTask,
  findAgentTask,
  revokeAgentTask,
  spendAgentTask,
} from './agent-task.ts'
export { pastTickets } from './past.ts'
export { ticketRefusal } from './refusal.ts'
export {
  createSignInToken,
  findSignInToken,
  isSignInTicket,
  revokeSignInToken,
  type SignInTokenRow,
  spendSignInToken,
} from './sign-in-token.ts'
