'use client'
export type {
  CheckoutButtonProps,
  PlanDetailsButtonProps,
  SubscriptionDetailsButtonProps,
} from '@keyward/react/experimental'
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
} from '@keyward/react/experimental'
