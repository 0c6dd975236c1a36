import type { Clerk } from '../clerk.ts'
import { standOnPage } from '../host/stand-on-page.ts'

type Watched = Pick<Clerk, 'addListener'> & {
  __internal_getOption?(key: string): unknown
  __internal_mountKeylessPrompt?(node: Element): void
}

/** While an app runs with keys that were made for it, every page of it says so, and how to keep them. */
export function watchKeyless(clerk: Watched): void {
  standOnPage(
    clerk,
    () => Boolean(clerk.__internal_getOption?.('__internal_keyless_claimKeylessApplicationUrl')),
    (node) => clerk.__internal_mountKeylessPrompt?.(node),
  )
}
