import type { VerificationStatus } from '@keyward/wire/facts'
import { toApiError } from '../errors.ts'
import { camelKeys, type Json } from './json.ts'

/** Asked when it matters: an attempt that a page holds may be older than the browser's id, which the first answer brings. */
export type ClientId = () => string | null

/** How far a proof has come; every field null while nothing was asked for. */
export class Verification {
  declare readonly id?: string
  readonly status: VerificationStatus | null = null
  readonly strategy: string | null = null
  readonly attempts: number | null = null
  readonly expireAt: Date | null = null
  readonly channel: 'sms' | 'whatsapp' | null = null
  readonly nonce: string | null = null
  readonly message: string | null = null
  readonly error: ReturnType<typeof toApiError> | null = null
  readonly externalVerificationRedirectURL: URL | null = null
  readonly verifiedAtClient: string | null = null
  /** Sign-ups alone. */
  readonly nextAction: string = ''
  readonly supportedStrategies: string[] = []
  readonly #clientId: ClientId

  constructor(json: Json | null | undefined, clientId: ClientId) {
    this.#clientId = clientId
    if (!json) return
    Object.assign(this, camelKeys({ ...json, error: undefined }))
    const { error, external_verification_redirect_url: url } = json as {
      error?: Parameters<typeof toApiError>[0]
      external_verification_redirect_url?: string
    }
    this.error = error ? toApiError(error) : null
    this.externalVerificationRedirectURL = url ? new URL(url, location.href) : null
  }

  /** Nothing more comes of waiting: proved, run out, or the link was opened where it does not count (`error`). */
  get isSettled(): boolean {
    return (this.status !== null && this.status !== 'unverified') || this.error !== null
  }

  verifiedFromTheSameClient(): boolean {
    return this.verifiedAtClient !== null && this.verifiedAtClient === this.#clientId()
  }
}
