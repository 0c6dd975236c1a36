import type { ResourceJSON } from './common.ts'

export type BillingPayerJSON = ResourceJSON<'commerce_payer'> & {
  instance_id: string
  user_id?: string
  first_name?: string
  last_name?: string
  email: string
  organization_id?: string
  organization_name?: string
  image_url: string
  created_at: number
  updated_at: number
}

export type BillingPayeeJSON = {
  id: string
  gateway_type: string
  gateway_external_id: string
  gateway_status: 'active' | 'pending' | 'restricted' | 'disconnected'
}

export type BillingMoneyAmountJSON = {
  amount: number
  amount_formatted: string
  currency: string
  currency_symbol: string
}

export type BillingTotalsJSON = {
  subtotal: BillingMoneyAmountJSON
  tax_total: BillingMoneyAmountJSON
  grand_total: BillingMoneyAmountJSON
}

export type FeatureJSON = ResourceJSON<'feature'> & {
  name: string
  description?: string | null
  slug: string
  avatar_url?: string | null
}

export type BillingPlanJSON = ResourceJSON<'commerce_plan'> & {
  name: string
  slug: string
  description: string | null
  is_default: boolean
  is_recurring: boolean
  has_base_fee: boolean
  publicly_visible: boolean
  fee: BillingMoneyAmountJSON
  annual_fee: BillingMoneyAmountJSON | null
  annual_monthly_fee: BillingMoneyAmountJSON | null
  for_payer_type: 'org' | 'user'
  features?: FeatureJSON[]
}

export type BillingSubscriptionItemStatus =
  | 'abandoned'
  | 'active'
  | 'canceled'
  | 'ended'
  | 'expired'
  | 'incomplete'
  | 'past_due'
  | 'upcoming'

export type BillingSubscriptionItemJSON = ResourceJSON<'commerce_subscription_item'> & {
  status: BillingSubscriptionItemStatus
  plan_period: 'month' | 'annual'
  payer_id?: string
  period_start: number
  period_end: number | null
  is_free_trial?: boolean
  ended_at: number | null
  created_at: number
  updated_at: number
  canceled_at: number | null
  past_due_at: number | null
  lifetime_paid: BillingMoneyAmountJSON | null
  next_payment?: {
    amount: number
    date: number
  } | null
  amount: BillingMoneyAmountJSON
  plan?: BillingPlanJSON | null
  plan_id?: string | null
}

export type BillingSubscriptionItemWebhookEventJSON = ResourceJSON<'commerce_subscription_item'> & {
  status: BillingSubscriptionItemStatus
  credit: {
    amount: BillingMoneyAmountJSON
    cycle_days_remaining: number
    cycle_days_total: number
    cycle_remaining_percent: number
  }
  proration_date: string
  plan_period: 'month' | 'annual'
  period_start: number
  period_end?: number
  canceled_at?: number
  past_due_at?: number
  lifetime_paid: number
  next_payment_amount: number
  next_payment_date: number
  amount: BillingMoneyAmountJSON
  plan?: {
    id: string
    instance_id: string
    product_id: string
    name: string
    slug: string
    description?: string
    is_default: boolean
    is_recurring: boolean
    amount: number
    period: 'month' | 'annual'
    interval: number
    has_base_fee: boolean
    currency: string
    annual_monthly_amount: number
    publicly_visible: boolean
  } | null
  plan_id?: string | null
  payer?: BillingPayerJSON
}

export type BillingPaymentAttemptWebhookEventJSON = ResourceJSON<'commerce_payment_attempt'> & {
  instance_id: string
  payment_id: string
  statement_id: string
  gateway_external_id: string
  status: 'pending' | 'paid' | 'failed'
  created_at: number
  updated_at: number
  paid_at?: number
  failed_at?: number
  failed_reason?: {
    code: string
    decline_code: string
  }
  billing_date: number
  charge_type: 'checkout' | 'recurring'
  payee: BillingPayeeJSON
  payer: BillingPayerJSON
  totals: BillingTotalsJSON
  payment_source: {
    id: string
    gateway: string
    gateway_external_id: string
    gateway_external_account_id?: string
    payment_method: string
    status: 'active' | 'disconnected'
    card_type?: string
    last4?: string
  }
  subscription_items: BillingSubscriptionItemWebhookEventJSON[]
}

export type BillingSubscriptionWebhookEventJSON = ResourceJSON<'commerce_subscription'> & {
  status: 'abandoned' | 'active' | 'canceled' | 'ended' | 'expired' | 'incomplete' | 'past_due' | 'upcoming'
  active_at?: number
  canceled_at?: number
  created_at: number
  ended_at?: number
  past_due_at?: number
  updated_at: number
  latest_payment_id: string
  payer_id: string
  payer: BillingPayerJSON
  payment_source_id: string
  items: BillingSubscriptionItemWebhookEventJSON[]
}

export type BillingSubscriptionJSON = ResourceJSON<'commerce_subscription'> & {
  status: 'active' | 'past_due' | 'canceled' | 'ended' | 'abandoned' | 'incomplete'
  payer_id: string
  created_at: number
  updated_at: number
  active_at: number | null
  past_due_at: number | null
  subscription_items: BillingSubscriptionItemJSON[]
  next_payment?: {
    date: number
    amount: BillingMoneyAmountJSON
  }
  eligible_for_free_trial?: boolean
}
