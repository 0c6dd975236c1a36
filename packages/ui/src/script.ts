// The script that pages load: the runtime, and a loader that fetches components with the first mount.
import { installClerk, version } from '@keyward/browser'
import type { Clerk, ClerkOptions } from './clerk.ts'
import { chunkBase, createLazyHost, type Files } from './host/lazy-host.ts'

declare const __KEYWARD_FILES__: Files

const scriptUrl = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href

installClerk({
  loadComponents: (clerk, options) =>
    createLazyHost(clerk as unknown as Clerk, options as ClerkOptions, __KEYWARD_FILES__, chunkBase(scriptUrl, version), (url) => import(/* @vite-ignore */ url)) as never,
})
