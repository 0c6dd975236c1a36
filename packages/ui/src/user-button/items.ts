/** An item of the app's own, as the SDKs hand it over; the labels `manageAccount` and `signOut` stand for ours, to order them. */
export type CustomMenuItem = {
  readonly label: string
  readonly href?: string
  readonly open?: string
  readonly onClick?: () => void
  readonly mountIcon?: (element: HTMLDivElement) => void
  readonly unmountIcon?: (element?: HTMLDivElement) => void
}

type Own = 'manageAccount' | 'signOut'

/** Ours first and last unless the app names them among its own; then where it put them. */
export function orderItems(custom: readonly CustomMenuItem[]): (Own | CustomMenuItem)[] {
  const named = custom.map((item) => (isOwn(item.label) ? item.label : item))
  const items: (Own | CustomMenuItem)[] = [...named]
  if (!items.includes('manageAccount')) items.unshift('manageAccount')
  if (!items.includes('signOut')) items.push('signOut')
  return items
}

function isOwn(label: string): label is Own {
  return label === 'manageAccount' || label === 'signOut'
}
