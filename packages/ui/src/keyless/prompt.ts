export type KeylessState = 'unclaimed' | 'claimed' | 'configured'

type Facts = {
  readonly isClaimed: boolean
  /** Given once the app runs with keys from its environment. */
  readonly canDismiss: boolean
}

export function keylessState({ isClaimed, canDismiss }: Facts): KeylessState {
  if (!isClaimed) return 'unclaimed'
  return canDismiss ? 'configured' : 'claimed'
}

/** For the developer, whatever language the app speaks. */
export const keylessTexts: Readonly<Record<KeylessState, { readonly title: string; readonly text: string }>> = {
  unclaimed: {
    title: 'Running without keys',
    text: 'This app got an application of its own. Claim it to keep it, and to change its settings.',
  },
  claimed: {
    title: 'Application claimed',
    text: 'Put its keys into .env.local and restart the app. Its users stay.',
  },
  configured: {
    title: 'Your keys are in place',
    text: 'The app runs with the keys of its environment. What was kept for it can go.',
  },
}

/** The address to claim at, which leads back to where somebody was. */
export function withReturn(claimUrl: string, here: string): string {
  if (!URL.canParse(claimUrl)) return claimUrl
  const url = new URL(claimUrl)
  url.searchParams.set('return_url', here)
  return url.href
}
