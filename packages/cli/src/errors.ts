/** 0 done · 1 failed, or `config diff --exit-code` found something · 2 the command or the configuration is not usable. */
export const exitCodes = { done: 0, failed: 1, unusable: 2 } as const

/** An end with a message for the person or script at the command line, without a stack. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly exitCode: number
  /** A stable code if the server gave one. */
  readonly code: string | null

  constructor(message: string, options: { exitCode?: number; code?: string | null } = {}) {
    super(message)
    this.exitCode = options.exitCode ?? exitCodes.failed
    this.code = options.code ?? null
  }
}
