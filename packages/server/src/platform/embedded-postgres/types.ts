/** As `pg` takes it. `host` is a folder with a socket, or 127.0.0.1. */
export type PostgresConnection = {
  readonly host: string
  readonly port: number
  readonly user: string
  /** Absent where the private socket folder is the protection. */
  readonly password?: string
  readonly database: string
}

/** The part of our log that is needed here. */
export type Log = {
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

export type DatabaseExit = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

export type EmbeddedPostgresOptions = {
  readonly dataDir: string
  readonly log: Log
  /** Further server settings, by PostgreSQL's names. Tests turn fsync off with it. */
  readonly settings?: Readonly<Record<string, string>>
  /** Socket unless given; Windows has loopback only. */
  readonly transport?: 'socket' | 'loopback'
}

export type EmbeddedPostgres = {
  /** Stays the same for the life of this value, also after a restart: a pool reconnects by itself. */
  readonly connection: PostgresConnection
  /** Where the cluster is: below the data folder, unless the database user cannot reach that. */
  readonly clusterDir: string
  /** Ends the database cleanly and frees the folder; bounded at about 15 seconds. */
  stop(): Promise<void>
  /** Calls back whenever the database ends without having been asked to. It is started again without help. */
  onExit(listener: (exit: DatabaseExit) => void): void
}
