import { notAvailable } from '../errors.ts'
import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'
import { createPoll } from './poll.ts'
import { type ClientId, Verification } from './verification.ts'

type Params = Readonly<Record<string, unknown>>

/** What email addresses and phone numbers have in common: a proof, and an end. */
class Contact {
  readonly id: string = ''
  readonly linkedTo: { id: string; type: string }[] = []
  readonly createdAt: Date | null = null
  readonly updatedAt: Date | null = null
  verification: Verification
  protected readonly context: ResourceContext
  protected readonly path: string
  readonly #clientId: ClientId

  constructor(context: ResourceContext, json: Json, clientId: ClientId, pathRoot: string) {
    this.context = context
    this.#clientId = clientId
    this.path = `${pathRoot}/${json['id']}`
    this.verification = new Verification(null, clientId)
    this.take(json)
  }

  attemptVerification = async ({ code }: { code: string }) => {
    return this.take(
      await this.context.call({ method: 'POST', path: `${this.path}/attempt_verification`, body: { code } }),
    )
  }
  destroy = async (): Promise<void> => {
    await this.context.call({ method: 'DELETE', path: this.path })
  }
  reload = async () => this.take(await this.context.reload(this.path))

  protected async prepare(body: Params) {
    return this.take(await this.context.call({ method: 'POST', path: `${this.path}/prepare_verification`, body }))
  }

  protected take(json: Json): this {
    const { verification, ...rest } = json as Record<string, Json>
    Object.assign(this, camelKeys(rest))
    this.verification = new Verification(verification, this.#clientId)
    return this
  }
}

export class EmailAddress extends Contact {
  declare readonly emailAddress: string
  declare readonly matchesSsoConnection: boolean
  prepareVerification = (params: Params) => this.prepare(params)
  override toString = () => this.emailAddress
  createEnterpriseSSOLinkFlow = () => notAvailable('Enterprise connections')

  createEmailLinkFlow = (): {
    startEmailLinkFlow(params: { redirectUrl: string }): Promise<EmailAddress>
    cancelEmailLinkFlow(): void
  } => {
    const poll = createPoll()
    return {
      startEmailLinkFlow: async ({ redirectUrl }: { redirectUrl: string }) => {
        await this.prepareVerification({ strategy: 'email_link', redirectUrl })
        return poll.run(
          () => this.reload(),
          () => this.verification.isSettled,
        )
      },
      cancelEmailLinkFlow: poll.cancel,
    }
  }
}

export class PhoneNumber extends Contact {
  declare readonly phoneNumber: string
  declare readonly reservedForSecondFactor: boolean
  declare readonly defaultSecondFactor: boolean
  /** Told once, when the number becomes the first second factor. */
  declare readonly backupCodes?: string[]
  prepareVerification = (params: Params = {}) => this.prepare({ strategy: 'phone_code', ...params })
  override toString = () => this.phoneNumber

  setReservedForSecondFactor = async ({ reserved }: { reserved: boolean }) =>
    this.#patch({ reservedForSecondFactor: reserved })
  makeDefaultSecondFactor = async () => this.#patch({ defaultSecondFactor: true })

  async #patch(body: Params) {
    return this.take(await this.context.call({ method: 'PATCH', path: this.path, body }))
  }
}
