// What the command line and scripts use of the server. Applications speak to it over HTTP.

export { allOperations } from './app.ts'
export { issueOperatorToken, migrateDatabase, withDatabase } from './maintenance.ts'
export { type Config, ConfigError, describeSettings, readConfig, type SettingDescription } from './platform/config.ts'
export { EmbeddedPostgresError } from './platform/embedded-postgres/index.ts'
export { type RunningServer, startServer } from './server.ts'
