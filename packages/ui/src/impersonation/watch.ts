import type { Clerk } from '../clerk.ts'

type Watched = Pick<Clerk, 'addListener' | 'session'> & {
  __internal_mountImpersonationFab?(node: Element): void
}

/** Says on every page who is acting as somebody else, without the app asking for it. */
export function watchImpersonation(clerk: Watched): void {
  let node: HTMLElement | null = null
  clerk.addListener(() => {
    if (node || !clerk.session?.actor) return
    node = document.createElement('div')
    document.body.append(node)
    clerk.__internal_mountImpersonationFab?.(node)
  })
}
