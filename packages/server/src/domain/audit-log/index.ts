// Who did what to whom, to be read.
export { auditLogOperations } from './operations.ts'
