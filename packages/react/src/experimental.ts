export {
  CheckoutButton,
  CheckoutProvider,
  PaymentElement,
  PaymentElementProvider,
  PlanDetailsButton,
  SubscriptionDetailsButton,
  useAPIKeys,
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
