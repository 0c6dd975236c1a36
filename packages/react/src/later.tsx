'use client'
import type { PropsWithChildren, ReactNode } from 'react'
import { notAvailableYet } from './errors/error.ts'
import type { CheckoutButtonProps, PlanDetailsButtonProps, SubscriptionDetailsButtonProps } from './later-types.ts'

// Billing: the names exist, so that imports resolve; using one throws `not_available_yet`.
const laterComponent = <Props extends object = Record<string, unknown>>(name: string) => {
  const Component = (_props: PropsWithChildren<Props>): ReactNode => notAvailableYet(`<${name} />`)
  Component.displayName = name
  return Component
}
const laterHook = (name: string) => (_params?: unknown) => notAvailableYet(`${name}()`)

export const CheckoutProvider = laterComponent('CheckoutProvider')
export const PaymentElement = laterComponent('PaymentElement')
export const PaymentElementProvider = laterComponent('PaymentElementProvider')
export const CheckoutButton = laterComponent<CheckoutButtonProps>('CheckoutButton')
export const PlanDetailsButton = laterComponent<PlanDetailsButtonProps>('PlanDetailsButton')
export const SubscriptionDetailsButton = laterComponent<SubscriptionDetailsButtonProps>('SubscriptionDetailsButton')
export const useCheckout = laterHook('useCheckout')
export const usePaymentElement = laterHook('usePaymentElement')
export const usePaymentAttempts = laterHook('usePaymentAttempts')
export const usePaymentMethods = laterHook('usePaymentMethods')
export const usePlans = laterHook('usePlans')
export const useStatements = laterHook('useStatements')
export const useSubscription = laterHook('useSubscription')
