// Strategies: the ways to prove something, one at a time, knowing nothing of sign-ins or cookies. Those that send a code
// or a link stand in one table; passwords are `factors`', tickets are `tickets`'.
export { isMessageStrategy, type MessageStrategy, messageStrategies, strategyError } from './facts.ts'
export { type Preparation, prepareProof } from './prepare.ts'
