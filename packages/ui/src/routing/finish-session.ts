import { useRef } from 'preact/hooks'
import type { Clerk } from '../clerk.ts'
import { type Ui, useUi } from '../host/context.tsx'
import { redirectTarget } from './redirects.ts'
import type { Router } from './use-router.tsx'

type Finished = {
  readonly kind: 'signIn' | 'signUp'
  readonly sessionId: string | null
  readonly organizationId?: string
}

/**
 * Makes a new session the page's own and leads on: to a task that must be done first, else to where the person wanted to go.
 * In a dialog the page stays where it is, unless somebody said where to go.
 */
export async function finishSession(ui: Ui, router: Router, finished: Finished): Promise<void> {
  ui.leaving.current = true
  const stay = () => {
    ui.leaving.current = false
  }
  // Whoever comes back meanwhile is led on again.
  addEventListener('popstate', stay, { once: true })
  try {
    await leadOn(ui, router, finished)
  } finally {
    // A page that is being left stands still a little longer than the call that leaves it.
    setTimeout(() => {
      removeEventListener('popstate', stay)
      stay()
    }, leavingMilliseconds)
  }
}

const leavingMilliseconds = 5000

const leavings = new WeakMap<Clerk, { current: boolean }>()

/**
 * Whether the page is being left for where a finished flow leads. One for all components of a runtime: an app that renders
 * anew because the session changed mounts the card a second time, and that one must not go back to its first step.
 */
export function leavingOf(clerk: Clerk): { current: boolean } {
  const known = leavings.get(clerk) ?? { current: false }
  leavings.set(clerk, known)
  return known
}

/** What was shown when a session was made stays until the page is left: no card flashes by in between. */
export function useHeldWhileFinishing<T>(value: T): T {
  const { leaving } = useUi()
  const held = useRef(value)
  if (!leaving.current) held.current = value
  return held.current
}

async function leadOn(ui: Ui, router: Router, { kind, sessionId, organizationId }: Finished): Promise<void> {
  const { clerk } = ui
  const to = afterUrl(ui, router, kind)
  const leave = async () => {
    ui.close?.()
    await clerk.navigate(to)
  }
  if (sessionId === null) return leave()
  // A link opened in another tab or device made the session: this tab has not heard of it yet.
  if (!clerk.client?.sessions.some((session) => session.id === sessionId)) await clerk.client?.reload?.()
  await clerk.setActive({
    session: sessionId,
    ...(organizationId ? { organization: organizationId } : {}),
    // Not `navigate`: that one gives way to an app's own page for a task, and a dialog has to close before.
    beforeEmit: async (session) => {
      const task = session?.currentTask ?? session?.tasks?.[0]
      return task ? goToTask(ui, router, task.key) : leave()
    },
  })
}

export function afterUrl(ui: Ui, router: Router, kind: 'signIn' | 'signUp'): string {
  // A task on a page of its own.
  if (typeof ui.props.redirectUrlComplete === 'string') return ui.props.redirectUrlComplete
  const { displayConfig } = ui.environment
  const settings = kind === 'signIn' ? displayConfig.afterSignInUrl : displayConfig.afterSignUpUrl
  return redirectTarget({
    kind,
    props: ui.props,
    option: ui.option,
    query: router.query,
    // A dialog was opened over a page that the person wants back.
    fallback: ui.close ? location.href : settings,
    origin: location.origin,
  })
}

async function goToTask(ui: Ui, router: Router, key: string): Promise<void> {
  const taskUrls = ui.option('taskUrls') as Record<string, string> | undefined
  if (taskUrls?.[key]) {
    ui.close?.()
    await ui.clerk.navigate(taskUrls[key])
    return
  }
  ui.leaving.current = false
  router.go(`tasks/${key}`)
}
