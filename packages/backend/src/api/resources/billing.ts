import type { BillingSubscriptionItemJSON, BillingSubscriptionJSON } from '../json/index.ts'
import { fields, listOf, maybe } from './reader.ts'

export type BillingMoneyAmount = {
  readonly amount: number
  readonly amountFormatted: string
  readonly currency: string
  readonly currencySymbol: string
}

export const readBillingMoneyAmount = fields<BillingMoneyAmount>([
  'amount',
  'amountFormatted',
  'currency',
  'currencySymbol',
])

export type Feature = {
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly slug: string
  readonly avatarUrl: string | null
}

export const readFeature = fields<Feature>(['id', 'name', 'description', 'slug', 'avatarUrl'])

export type BillingPlan = {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly description: string | null
  readonly isDefault: boolean
  readonly isRecurring: boolean
  readonly hasBaseFee: boolean
  readonly publiclyVisible: boolean
  readonly fee: BillingMoneyAmount
  readonly annualFee: BillingMoneyAmount | null
  readonly annualMonthlyFee: BillingMoneyAmount | null
  readonly forPayerType: 'org' | 'user'
  readonly features: Feature[]
}

export const readBillingPlan = fields<BillingPlan>(
  ['id', 'name', 'slug', 'description', 'isDefault', 'isRecurring', 'hasBaseFee', 'publiclyVisible', 'forPayerType'],
  {
    nested: {
      features: listOf(readFeature),
      fee: maybe(readBillingMoneyAmount),
      annualFee: maybe(readBillingMoneyAmount),
      annualMonthlyFee: maybe(readBillingMoneyAmount),
    },
  },
)

export type BillingSubscriptionItem = {
  readonly id: string
  readonly status: BillingSubscriptionItemJSON['status']
  readonly planPeriod: 'month' | 'annual'
  readonly periodStart: number
  readonly nextPayment: { date: number; amount: number } | null
  readonly amount: BillingMoneyAmount | undefined
  readonly plan: BillingPlan | null
  readonly planId: string | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly periodEnd: number | null
  readonly canceledAt: number | null
  readonly pastDueAt: number | null
  readonly endedAt: number | null
  readonly payerId: string | undefined
  readonly isFreeTrial?: boolean
  readonly lifetimePaid?: BillingMoneyAmount
}

export const readBillingSubscriptionItem = fields<BillingSubscriptionItem>(
  [
    'id',
    'status',
    'planPeriod',
    'periodStart',
    'nextPayment',
    'planId',
    'createdAt',
    'updatedAt',
    'periodEnd',
    'canceledAt',
    'pastDueAt',
    'endedAt',
    'payerId',
    'isFreeTrial',
  ],
  {
    nested: {
      plan: maybe(readBillingPlan),
      amount: maybe(readBillingMoneyAmount),
      lifetimePaid: maybe(readBillingMoneyAmount),
    },
  },
)

export type BillingSubscription = {
  readonly id: string
  readonly status: BillingSubscriptionJSON['status']
  readonly payerId: string
  readonly createdAt: number
  readonly updatedAt: number
  readonly activeAt: number | null
  readonly pastDueAt: number | null
  readonly subscriptionItems: BillingSubscriptionItem[]
  readonly nextPayment: { date: number; amount: BillingMoneyAmount } | null
  readonly eligibleForFreeTrial: boolean
}

export const readBillingSubscription = fields<BillingSubscription>(
  ['id', 'status', 'payerId', 'createdAt', 'updatedAt', 'activeAt', 'pastDueAt', 'eligibleForFreeTrial'],
  {
    nested: {
      subscriptionItems: listOf(readBillingSubscriptionItem),
      nextPayment: maybe((json) => ({ date: json.date, amount: readBillingMoneyAmount(json.amount) })),
    },
  },
)
