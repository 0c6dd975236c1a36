'use client'
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
