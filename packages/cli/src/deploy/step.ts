import type { MessageDelivery } from '@keyward/wire'
import type { InstanceConfig } from '../api/platform.ts'

/** Open has to be done; advice may be left; what is unseen only the operator can know. */
export const stepStates = ['done', 'open', 'advice', 'unseen'] as const

/** One thing that a production instance needs, how it stands, and what to do about it. The code is stable. */
export type Step = {
  readonly code: string
  readonly state: (typeof stepStates)[number]
  readonly message: string
  /** A record, a command, variables: what to do. Null if it is done. */
  readonly todo: string | null
}

/** A production instance as the server knows it. */
export type Deployment = {
  readonly instanceId: string
  readonly domain: ProductionDomain
  readonly config: InstanceConfig
  readonly delivery: MessageDelivery
  /** The application's development instances on the same server. */
  readonly development: readonly { readonly instanceId: string; readonly config: InstanceConfig }[]
}

export type ProductionDomain = {
  readonly id: string
  readonly name: string
  readonly is_satellite: boolean
  readonly frontend_api_url: string
  readonly accounts_portal_url?: string
  readonly proxy_url?: string
  /** Where the name of the Frontend API has to lead; nothing while the server does not know its own name. */
  readonly cname_targets?: readonly { readonly host: string; readonly value: string }[]
}
