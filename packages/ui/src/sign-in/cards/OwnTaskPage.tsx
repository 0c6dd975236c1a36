import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useUi } from '../../host/context.tsx'
import { afterUrl } from '../../routing/finish-session.ts'
import { useRouter } from '../../routing/use-router.tsx'

/** A task as a component of its own. Who has no such task has no business there: on to sign in, to the right task, or to the app. */
export function OwnTaskPage({ task, children }: { task: string; children: ComponentChildren }) {
  const ui = useUi()
  const { clerk, leaving } = ui
  const router = useRouter()
  // As it was at first: the card stays until a page follows on a task that is done.
  const [isDue] = useState(clerk.session?.currentTask?.key === task)
  useEffect(() => {
    if (isDue || leaving.current) return
    if (!clerk.session) return void clerk.navigate(clerk.buildSignInUrl?.() ?? '')
    void clerk.navigate(clerk.buildTasksUrl?.() || afterUrl(ui, router, 'signIn'))
  }, [])
  return isDue ? <>{children}</> : null
}
