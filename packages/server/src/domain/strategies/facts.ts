import { isStrategyToCome } from '@keyward/wire'
import { type ApiError, apiError } from '../../platform/index.ts'

/** Strategies that send something to an address or a number, and what they send. */
export const messageStrategies = {
  email_code: {
    kind: 'email',
    identifier: 'email_address',
    proof: 'code',
    slug: 'verification_code',
    resetsPassword: false,
  },
  email_link: {
    kind: 'email',
    identifier: 'email_address',
    proof: 'link',
    slug: 'verification_code',
    resetsPassword: false,
  },
  phone_code: {
    kind: 'sms',
    identifier: 'phone_number',
    proof: 'code',
    slug: 'verification_code',
    resetsPassword: false,
  },
  reset_password_email_code: {
    kind: 'email',
    identifier: 'email_address',
    proof: 'code',
    slug: 'reset_password_code',
    resetsPassword: true,
  },
  reset_password_phone_code: {
    kind: 'sms',
    identifier: 'phone_number',
    proof: 'code',
    slug: 'reset_password_code',
    resetsPassword: true,
  },
} as const
export type MessageStrategy = keyof typeof messageStrategies

export function isMessageStrategy(strategy: string): strategy is MessageStrategy {
  return Object.hasOwn(messageStrategies, strategy)
}

/** For a strategy that does not do here: one to come is told apart from one that is off or that nobody knows. */
export function strategyError(strategy: string): ApiError {
  return apiError(isStrategyToCome(strategy) ? 'feature_not_built' : 'form_param_value_invalid', { param: 'strategy' })
}
