// What checkout, plan details and subscription details take, for code that passes it on; they come with billing.
import type { ClerkAPIResponseError } from '@keyward/react/errors'
import type {
  BillingCheckoutResource,
  BillingPlanResource,
  BillingSubscriptionPlanPeriod,
  ConfirmCheckoutParams,
} from './billing.ts'
import type { CheckoutTheme, PlanDetailTheme, SubscriptionDetailsTheme } from './looks.ts'
import type { SetActiveNavigate } from './params.ts'
import type { ForPayerType } from './settings.ts'

export type {
  CheckoutButtonProps as __experimental_CheckoutButtonProps,
  PlanDetailsButtonProps as __experimental_PlanDetailsButtonProps,
  SubscriptionDetailsButtonProps as __experimental_SubscriptionDetailsButtonProps,
} from '@keyward/react/experimental'

type Drawer<Looks> = { appearance?: Looks; portalId?: string; portalRoot?: HTMLElement | null }

export type __internal_CheckoutProps = Drawer<CheckoutTheme> & {
  planId?: string
  planPeriod?: BillingSubscriptionPlanPeriod
  for?: ForPayerType
  onSubscriptionComplete?: () => void
  onClose?: () => void
  newSubscriptionRedirectUrl?: string
}
export type __internal_PlanDetailsProps = Drawer<PlanDetailTheme> &
  ({ planId: string; plan?: never } | { plan: BillingPlanResource; planId?: never }) & {
    initialPlanPeriod?: BillingSubscriptionPlanPeriod
  }
export type __internal_SubscriptionDetailsProps = Drawer<SubscriptionDetailsTheme> & {
  for?: ForPayerType
  onSubscriptionCancel?: () => void
}

export type __experimental_CheckoutOptions = {
  planId: string
  planPeriod: BillingSubscriptionPlanPeriod
  for?: ForPayerType
}
export type __experimental_CheckoutCacheState = {
  readonly checkout: BillingCheckoutResource | null
  readonly status: 'needs_initialization' | BillingCheckoutResource['status']
  readonly fetchStatus: 'idle' | 'fetching' | 'error'
  readonly isStarting: boolean
  readonly isConfirming: boolean
  readonly error: ClerkAPIResponseError | null
}
type CheckoutResult = { data: BillingCheckoutResource; error: null } | { data: null; error: ClerkAPIResponseError }
export type __experimental_CheckoutInstance = {
  start: () => Promise<CheckoutResult>
  confirm: (params: ConfirmCheckoutParams) => Promise<CheckoutResult>
  finalize: (params?: { navigate?: SetActiveNavigate }) => Promise<void>
  clear: () => void
  getState: () => __experimental_CheckoutCacheState
  subscribe: (listener: (state: __experimental_CheckoutCacheState) => void) => () => void
}
