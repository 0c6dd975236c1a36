// Billing is not built. An application that names these types compiles all the same; nothing answers with them.
import type { ClerkPaginatedResponse, ClerkResource, DeletedObjectResource } from './resources.ts'
import type { ForPayerType } from './settings.ts'

type Page<Filter = object> = { initialPage?: number; pageSize?: number } & Filter
type OfOrganization<Params = object> = Params & { orgId?: string }
type ById = OfOrganization<{ id: string }>

export type BillingPayerResourceType = 'org' | 'user'
export type BillingSubscriptionStatus = 'active' | 'ended' | 'upcoming' | 'past_due'
export type BillingSubscriptionPlanPeriod = 'month' | 'annual'
export type BillingPaymentMethodStatus = 'active' | 'expired' | 'disconnected'
export type BillingPaymentChargeType = 'checkout' | 'recurring'
export type BillingPaymentStatus = 'pending' | 'paid' | 'failed'
export type BillingStatementStatus = 'open' | 'closed'
export type PaymentGateway = 'stripe'

export type GetPlansParams = Page<{ for?: ForPayerType }>
export type GetPaymentMethodsParams = Page
export type GetPaymentAttemptsParams = OfOrganization<Page>
export type GetStatementsParams = OfOrganization<Page>
export type GetSubscriptionParams = OfOrganization
export type CancelSubscriptionParams = OfOrganization
export type InitializePaymentMethodParams = { gateway: PaymentGateway }
export type AddPaymentMethodParams = { gateway: PaymentGateway; paymentToken: string }
export type RemovePaymentMethodParams = OfOrganization
export type MakeDefaultPaymentMethodParams = OfOrganization
export type CreateCheckoutParams = OfOrganization<{ planId: string; planPeriod: BillingSubscriptionPlanPeriod }>
export type ConfirmCheckoutParams =
  | { paymentMethodId?: string }
  | { paymentToken?: string; gateway?: PaymentGateway }
  | { gateway?: PaymentGateway; useTestCard?: boolean }

export type BillingMoneyAmount = { amount: number; amountFormatted: string; currency: string; currencySymbol: string }
export type BillingProrationCreditDetail = {
  amount: BillingMoneyAmount
  cycleDaysRemaining: number
  cycleDaysTotal: number
  cycleRemainingPercent: number
}
export type BillingPayerCredit = { remainingBalance: BillingMoneyAmount; appliedAmount: BillingMoneyAmount }
export type BillingCredits = {
  proration: BillingProrationCreditDetail | null
  payer: BillingPayerCredit | null
  total: BillingMoneyAmount
}
export type BillingStatementTotals = Record<'subtotal' | 'grandTotal' | 'taxTotal', BillingMoneyAmount>
export type BillingCheckoutTotals = BillingStatementTotals & {
  totalDueNow: BillingMoneyAmount
  credit: BillingMoneyAmount | null
  credits: BillingCredits | null
  pastDue: BillingMoneyAmount | null
  totalDueAfterFreeTrial: BillingMoneyAmount | null
}

type Described = { id: string; name: string; description: string | null; slug: string; avatarUrl: string | null }
export type FeatureResource = ClerkResource & Described
export type BillingPlanResource = ClerkResource &
  Described & {
    fee: BillingMoneyAmount
    annualFee: BillingMoneyAmount | null
    annualMonthlyFee: BillingMoneyAmount | null
    isDefault: boolean
    isRecurring: boolean
    hasBaseFee: boolean
    forPayerType: BillingPayerResourceType
    publiclyVisible: boolean
    features: FeatureResource[]
    freeTrialDays: number | null
    freeTrialEnabled: boolean
  }
export type BillingPaymentMethodResource = ClerkResource & {
  id: string
  last4: string | null
  paymentType?: 'card'
  cardType: string | null
  isDefault?: boolean
  isRemovable?: boolean
  status: BillingPaymentMethodStatus
  walletType?: string | null
  expiryYear?: number | null
  expiryMonth?: number | null
  createdAt?: Date | null
  updatedAt?: Date | null
  remove: (params?: RemovePaymentMethodParams) => Promise<DeletedObjectResource>
  makeDefault: (params?: MakeDefaultPaymentMethodParams) => Promise<null>
}
type Gateway = { externalClientSecret: string; externalGatewayId: string }
export type BillingInitializedPaymentMethodResource = ClerkResource & Gateway & { paymentMethodOrder: string[] }
export type BillingSubscriptionItemResource = ClerkResource & {
  id: string
  plan: BillingPlanResource
  planPeriod: BillingSubscriptionPlanPeriod
  status: BillingSubscriptionStatus
  createdAt: Date
  pastDueAt: Date | null
  periodStart: Date
  periodEnd: Date | null
  canceledAt: Date | null
  amount?: BillingMoneyAmount
  credit?: { amount: BillingMoneyAmount }
  credits?: BillingCredits
  isFreeTrial: boolean
  cancel: (params: CancelSubscriptionParams) => Promise<DeletedObjectResource>
}
export type BillingSubscriptionResource = ClerkResource & {
  id: string
  activeAt: Date
  createdAt: Date
  updatedAt: Date | null
  pastDueAt: Date | null
  nextPayment?: { amount: BillingMoneyAmount; date: Date }
  status: 'active' | 'past_due'
  subscriptionItems: BillingSubscriptionItemResource[]
  eligibleForFreeTrial: boolean
}
export type BillingPaymentResource = ClerkResource & {
  id: string
  amount: BillingMoneyAmount
  paidAt: Date | null
  failedAt: Date | null
  updatedAt: Date
  paymentMethod: BillingPaymentMethodResource | null
  subscriptionItem: BillingSubscriptionItemResource
  chargeType: BillingPaymentChargeType
  status: BillingPaymentStatus
}
export type BillingStatementGroup = { timestamp: Date; items: BillingPaymentResource[] }
export type BillingStatementResource = ClerkResource & {
  id: string
  totals: BillingStatementTotals
  status: BillingStatementStatus
  timestamp: Date
  groups: BillingStatementGroup[]
}
export type BillingPayerResource = ClerkResource & {
  id: string
  createdAt?: Date
  updatedAt?: Date
  imageUrl?: string
  userId: string | null
  email?: string | null
  firstName?: string | null
  lastName?: string | null
  organizationId: string | null
  organizationName?: string | null
}
export type BillingCheckoutResource = ClerkResource &
  Gateway & {
    id: string
    paymentMethod?: BillingPaymentMethodResource
    plan: BillingPlanResource
    planPeriod: BillingSubscriptionPlanPeriod
    planPeriodStart?: number
    status: 'needs_confirmation' | 'completed'
    totals: BillingCheckoutTotals
    isImmediatePlanChange: boolean
    freeTrialEndsAt?: Date
    payer: BillingPayerResource
    needsPaymentMethod: boolean
    confirm: (params: ConfirmCheckoutParams) => Promise<BillingCheckoutResource>
  }

export type BillingPayerMethods = {
  initializePaymentMethod: (params: InitializePaymentMethodParams) => Promise<BillingInitializedPaymentMethodResource>
  addPaymentMethod: (params: AddPaymentMethodParams) => Promise<BillingPaymentMethodResource>
  getPaymentMethods: (params?: GetPaymentMethodsParams) => Promise<ClerkPaginatedResponse<BillingPaymentMethodResource>>
}
export type BillingNamespace = {
  getPaymentAttempts: (params: GetPaymentAttemptsParams) => Promise<ClerkPaginatedResponse<BillingPaymentResource>>
  getPaymentAttempt: (params: ById) => Promise<BillingPaymentResource>
  getPlans: (params?: GetPlansParams) => Promise<ClerkPaginatedResponse<BillingPlanResource>>
  getPlan: (params: { id: string }) => Promise<BillingPlanResource>
  getSubscription: (params: GetSubscriptionParams) => Promise<BillingSubscriptionResource>
  getStatements: (params: GetStatementsParams) => Promise<ClerkPaginatedResponse<BillingStatementResource>>
  getStatement: (params: ById) => Promise<BillingStatementResource>
  startCheckout: (params: CreateCheckoutParams) => Promise<BillingCheckoutResource>
}
