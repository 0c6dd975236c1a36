import type { ActClaim } from '@keyward/wire/facts'
import type { ResourceContext } from './context.ts'
import { camelKeys, type Json } from './json.ts'

type SessionActivity = {
  readonly id: string
  readonly browserName?: string
  readonly browserVersion?: string
  readonly deviceType?: string
  readonly ipAddress?: string
  readonly city?: string
  readonly country?: string
  readonly isMobile?: boolean
}

/** One of the person's devices. */
export class SessionWithActivities {
  readonly id: string = ''
  readonly status: string = ''
  readonly expireAt: Date = new Date(0)
  readonly abandonAt: Date = new Date(0)
  readonly lastActiveAt: Date = new Date(0)
  readonly latestActivity: SessionActivity = { id: '' }
  readonly actor: ActClaim | null = null
  readonly #context: ResourceContext

  constructor(context: ResourceContext, json: Json) {
    this.#context = context
    Object.assign(this, camelKeys(json))
  }

  revoke = async (): Promise<SessionWithActivities> => {
    Object.assign(this, camelKeys(await this.#context.call({ method: 'POST', path: `/me/sessions/${this.id}/revoke` })))
    return this
  }
}
