import type { Clerk } from '../clerk.ts'

/** Something that stands on every page without the app asking for it, from the moment on that it is wanted. */
export function standOnPage(
  clerk: Pick<Clerk, 'addListener'>,
  isWanted: () => boolean,
  mount: (node: Element) => void,
): void {
  let node: HTMLElement | null = null
  clerk.addListener(() => {
    if (node || !isWanted()) return
    node = document.createElement('div')
    document.body.append(node)
    mount(node)
  })
}
