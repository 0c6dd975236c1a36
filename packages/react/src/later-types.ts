/** What the buttons of billing take, so that code which passes it on compiles; the buttons themselves come with billing. */
type Payer = 'organization' | 'user'
type Period = 'month' | 'annual'
type Drawer = { appearance?: object; portalId?: string; portalRoot?: HTMLElement | null | undefined }

export type CheckoutButtonProps = {
  planId: string
  planPeriod?: Period
  for?: Payer
  onSubscriptionComplete?: () => void
  checkoutProps?: Drawer & { onClose?: () => void }
  /** Where the button of the finished checkout leads. */
  newSubscriptionRedirectUrl?: string
}

export type PlanDetailsButtonProps = ({ planId: string; plan?: never } | { plan: object; planId?: never }) & {
  initialPlanPeriod?: Period
  planDetailsProps?: Drawer
}

export type SubscriptionDetailsButtonProps = {
  for?: Payer
  onSubscriptionCancel?: () => void
  subscriptionDetailsProps?: Drawer
}
