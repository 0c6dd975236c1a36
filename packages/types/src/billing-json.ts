import type {
  BillingCheckoutResource,
  BillingCheckoutTotals,
  BillingCredits,
  BillingInitializedPaymentMethodResource,
  BillingMoneyAmount,
  BillingPayerCredit,
  BillingPayerResource,
  BillingPaymentMethodResource,
  BillingPaymentResource,
  BillingProrationCreditDetail,
  BillingStatementGroup,
  BillingStatementResource,
  BillingStatementTotals,
  FeatureResource,
} from './billing.ts'
import type { OnWire } from './on-wire.ts'

type Of<Resource, Name extends string> = Omit<OnWire<Resource>, 'object'> & { object: Name }

export type FeatureJSON = Of<FeatureResource, 'feature'>
export type BillingPaymentMethodJSON = Of<BillingPaymentMethodResource, 'commerce_payment_method'>
export type BillingInitializedPaymentMethodJSON = Of<
  BillingInitializedPaymentMethodResource,
  'commerce_payment_method_initialize'
>
export type BillingPaymentJSON = Of<BillingPaymentResource, 'commerce_payment'>
export type BillingStatementGroupJSON = Of<BillingStatementGroup, 'commerce_statement_group'>
export type BillingStatementJSON = Of<BillingStatementResource, 'commerce_statement'>
export type BillingPayerJSON = Of<BillingPayerResource, 'commerce_payer'>
export type BillingCheckoutJSON = Of<BillingCheckoutResource, 'commerce_checkout'>
export type BillingMoneyAmountJSON = OnWire<BillingMoneyAmount>
export type BillingProrationCreditDetailJSON = OnWire<BillingProrationCreditDetail>
export type BillingPayerCreditJSON = OnWire<BillingPayerCredit>
export type BillingCreditsJSON = OnWire<BillingCredits>
export type BillingCheckoutTotalsJSON = OnWire<BillingCheckoutTotals>
export type BillingStatementTotalsJSON = OnWire<BillingStatementTotals>
