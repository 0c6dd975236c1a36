// Types of what is documented and not built, and of what is kept as text: whoever names them compiles.
import type {
  BillingCheckoutResource,
  BillingNamespace,
  BillingPaymentMethodResource,
  BillingPlanJSON,
  BillingPlanResource,
  BillingSubscriptionItemResource,
  BillingSubscriptionResource,
  ClientJSONSnapshot,
  CreateCheckoutParams,
  EnterpriseAccountJSON,
  FeatureResource,
  GetPlansParams,
  SamlAccountResource,
  SignInJSONSnapshot,
  UserJSONSnapshot,
} from '@clerk/types'

export function priceOf(plan: BillingPlanResource, isYearly: boolean): string {
  const { currencySymbol, amountFormatted } = (isYearly && plan.annualMonthlyFee) || plan.fee
  return `${currencySymbol}${amountFormatted}${plan.freeTrialEnabled ? ` after ${plan.freeTrialDays ?? 0} days` : ''}`
}

export const namesOf = (features: FeatureResource[]) => features.map(({ name, slug }) => name || slug)

export function endsOn({ periodEnd, canceledAt, isFreeTrial }: BillingSubscriptionItemResource): string | null {
  return canceledAt || isFreeTrial ? (periodEnd?.toISOString() ?? null) : null
}

export const nextPayment = ({ nextPayment: next, status }: BillingSubscriptionResource) =>
  status === 'past_due' ? null : (next?.amount.amount ?? 0)

export async function upgrade(
  billing: BillingNamespace,
  params: CreateCheckoutParams,
  card: BillingPaymentMethodResource,
): Promise<BillingCheckoutResource> {
  const forUsers: GetPlansParams = { for: 'user', pageSize: 10 }
  const { data } = await billing.getPlans(forUsers)
  if (!data.some(({ id }) => id === params.planId)) throw new Error('no such plan')
  const checkout = await billing.startCheckout(params)
  return checkout.totals.totalDueNow.amount > 0 ? checkout.confirm({ paymentMethodId: card.id }) : checkout
}

export const isFree = ({ fee, has_base_fee: hasFee }: BillingPlanJSON) => !hasFee || !fee?.amount

export const emailOf = ({ email_addresses: emails, created_at: since }: UserJSONSnapshot) =>
  `${emails[0]?.email_address} ${emails[0]?.verification?.status} ${since ?? ''}`

export const sessionsOf = ({ sessions }: ClientJSONSnapshot) => sessions.map(({ id, user }) => `${id} ${user?.id}`)

export const stepOf = ({ status, first_factor_verification: first }: SignInJSONSnapshot) => status ?? first.strategy

export const accountsOf = (enterprise: EnterpriseAccountJSON, saml: SamlAccountResource) => [
  enterprise.email_address,
  enterprise.enterprise_connection?.domain,
  saml.samlConnection?.domain,
  saml.lastAuthenticatedAt?.getTime(),
]
