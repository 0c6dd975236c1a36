import type { Clerk } from '../clerk.ts'

type Watched = Pick<Clerk, 'addListener'> & {
  __internal_getOption?(key: string): unknown
  __internal_mountKeylessPrompt?(node: Element): void
}

/** While an app runs with keys that were made for it, every page of it says so, and how to keep them. */
export function watchKeyless(clerk: Watched): void {
  let node: HTMLElement | null = null
  clerk.addListener(() => {
    if (node || !clerk.__internal_getOption?.('__internal_keyless_claimKeylessApplicationUrl')) return
    node = document.createElement('div')
    document.body.append(node)
    clerk.__internal_mountKeylessPrompt?.(node)
  })
}
