import type { ErrorCode } from '@keyward/wire/facts'

/** Why a template cannot be used. On save it becomes the answer, when a message is written the default takes its place. */
export class TemplateProblem extends Error {
  readonly code: ErrorCode
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.values = values
  }
}
