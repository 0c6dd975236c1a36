import type { Clerk } from '../clerk.ts'
import { standOnPage } from '../host/stand-on-page.ts'

type Watched = Pick<Clerk, 'addListener' | 'session'> & {
  __internal_mountImpersonationFab?(node: Element): void
}

/** Says on every page who is acting as somebody else, without the app asking for it. */
export function watchImpersonation(clerk: Watched): void {
  standOnPage(
    clerk,
    () => Boolean(clerk.session?.actor),
    (node) => clerk.__internal_mountImpersonationFab?.(node),
  )
}
