/** A start that cannot succeed; the message is for the operator and says what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError'
  /** Another server holds the data folder and runs its database. */
  readonly isInUse: boolean

  constructor(message: string, { isInUse = false } = {}) {
    super(message)
    this.isInUse = isInUse
  }
}
