export type PageHook = (intent?: 'sign-out') => Promise<void>

/**
 * What the runtime awaits before and after it changes who is signed in. Runtimes of this generation look for the names with
 * `__unstable__`, those of the next for the others.
 */
export function setPageHooks({ before, after }: { before: PageHook; after: PageHook }): void {
  const page = window as unknown as Record<string, PageHook>
  for (const prefix of ['__unstable__', '__internal_']) {
    page[`${prefix}onBeforeSetActive`] = before
    page[`${prefix}onAfterSetActive`] = after
  }
}
