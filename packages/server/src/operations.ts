// What is served, as data, for whoever counts or documents it.
export { allOperations } from './app.ts'
