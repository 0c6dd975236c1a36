import { useEffect } from 'preact/hooks'
import { type Ui, useUi } from '../../host/context.tsx'
import { identifierOf } from '../../primitives/Avatar.tsx'
import { Button } from '../../primitives/Button.tsx'
import { Card } from '../../primitives/Card.tsx'
import { StatusMark } from '../../primitives/StatusMark.tsx'
import { afterUrl, finishSession } from '../../routing/finish-session.ts'
import { useRouter } from '../../routing/use-router.tsx'

/** Tasks that have a card here. */
const taskCards = { 'reset-password': true, 'choose-organization': true }

/** Whether there is nobody to sign in here: only one person can be, and is; or who is has a task to do first. */
export function isTaken({ clerk, environment }: Pick<Ui, 'clerk' | 'environment'>): boolean {
  const { session } = clerk
  return Boolean(session) && (environment.authConfig.singleSessionMode || Boolean(session?.currentTask))
}

/** Leads who is signed in on by itself, and offers the way by hand. */
export function SignedInCard({ kind = 'signIn' }: { kind?: 'signIn' | 'signUp' }) {
  const ui = useUi()
  const { t, clerk, leaving } = ui
  const router = useRouter()
  const user = clerk.user
  // Once
  useEffect(() => {
    if (leaving.current) return
    const task = clerk.session?.currentTask?.key
    // A pending session counts only once its task is done.
    if (task) return task in taskCards ? router.go(`tasks/${task}`, { replace: true }) : undefined
    const target = new URL(afterUrl(ui, router, kind), location.href)
    // A page whose target is itself would navigate forever.
    if (target.origin + target.pathname === location.origin + location.pathname) return
    void clerk.navigate(target.href)
  }, [])
  const proceed = () => void finishSession(ui, router, { kind, sessionId: clerk.session?.id ?? null })
  return (
    <Card
      step="signed-in"
      title={t('signIn.signedIn.title')}
      subtitle={user ? t('signIn.signedIn.subtitle', { identifier: identifierOf(user) }) : undefined}
    >
      <StatusMark kind="done" />
      <Button kind="primary" element="formButtonPrimary" onClick={proceed}>
        {t('signIn.signedIn.continue')}
      </Button>
    </Card>
  )
}
