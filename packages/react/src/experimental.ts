export { type UseAPIKeysParams, type UseAPIKeysReturn, useAPIKeys } from './hooks/use-api-keys.ts'
export {
  CheckoutButton,
  CheckoutProvider,
  PaymentElement,
  PaymentElementProvider,
  PlanDetailsButton,
  SubscriptionDetailsButton,
  useCheckout,
  usePaymentAttempts,
  usePaymentElement,
  usePaymentMethods,
  usePlans,
  useSignInSignal,
  useSignUpSignal,
  useStatements,
  useSubscription,
} from './later.tsx'
export type { CheckoutButtonProps, PlanDetailsButtonProps, SubscriptionDetailsButtonProps } from './later-types.ts'
