export { type UseAPIKeysParams, type UseAPIKeysReturn, useAPIKeys } from './hooks/use-api-keys.ts'
export { useSignInSignal, useSignUpSignal } from './hooks/use-sign-in-signal.ts'
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
  useStatements,
  useSubscription,
} from './later.tsx'
export type { CheckoutButtonProps, PlanDetailsButtonProps, SubscriptionDetailsButtonProps } from './later-types.ts'
export type { SignInSignalValue, SignUpSignalValue } from './types.ts'
