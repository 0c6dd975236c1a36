export { MultisessionAppSupport } from './client/react.ts'
