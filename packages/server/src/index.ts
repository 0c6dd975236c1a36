// What the command line and scripts need to start a server. Applications speak to it over HTTP. Small on purpose: what takes
// time to load is loaded while the database starts, and what needs no start has doors of its own (`maintenance.ts`,
// `operations.ts`).

export { type Config, ConfigError, describeSettings, readConfig, type SettingDescription } from './platform/config.ts'
export { EmbeddedPostgresError } from './platform/embedded-postgres/index.ts'
export type { RunningServer } from './serve.ts'
export { startServer } from './server.ts'
