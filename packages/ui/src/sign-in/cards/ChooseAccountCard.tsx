import { useState } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import type { Session } from '../../clerk.ts'
import { useUi } from '../../host/context.tsx'
import { Button, TextLink } from '../../primitives/Button.tsx'
import { Card } from '../../primitives/Card.tsx'
import { Icon, Spinner } from '../../primitives/Icon.tsx'
import { UserPreview } from '../../primitives/UserPreview.tsx'
import { finishSession } from '../../routing/finish-session.ts'
import { afterSignOut } from '../../routing/redirects.ts'
import { useRouter } from '../../routing/use-router.tsx'

/** Several people are signed in in this browser: which one goes on? */
export function ChooseAccountCard() {
  const ui = useUi()
  const { t, clerk, environment, props } = ui
  const router = useRouter()
  const [pending, setPending] = useState<string | null>(null)
  const sessions = (clerk.client?.signedInSessions ?? clerk.client?.sessions ?? []).filter((session) => session.user)
  const choose = async (session: Session) => {
    setPending(session.id)
    await finishSession(ui, router, { kind: 'signIn', sessionId: session.id }).finally(() => setPending(null))
  }
  return (
    <Card
      step="choose"
      part="signIn-accountSwitcher"
      title={t('signIn.accountSwitcher.title')}
      subtitle={t('signIn.accountSwitcher.subtitle', { applicationName: environment.displayConfig.applicationName })}
      footer={
        sessions.length > 0 && (
          <TextLink
            element="accountSwitcherActionButton"
            id="signOutAll"
            onClick={() => void clerk.signOut(afterSignOut(props))}
          >
            {t('signIn.accountSwitcher.action__signOutAll')}
          </TextLink>
        )
      }
    >
      <div class="kw-choices">
        {sessions.map((session) => (
          <AccountRow
            key={session.id}
            session={session}
            pending={pending === session.id}
            onClick={() => void choose(session)}
          />
        ))}
      </div>
      <Button
        kind="secondary"
        element="accountSwitcherActionButton"
        id="addAccount"
        icon="plus"
        iconElement="accountSwitcherActionButtonIconBox accountSwitcherActionButtonIcon"
        onClick={() => router.go('')}
      >
        {t('signIn.accountSwitcher.action__addAccount')}
      </Button>
    </Card>
  )
}

function AccountRow({ session, pending, onClick }: { session: Session; pending: boolean; onClick: () => void }) {
  const el = useElement()
  return (
    <button
      {...el('button', { class: 'kw-choice' })}
      type="button"
      onClick={onClick}
      aria-disabled={pending || undefined}
    >
      <UserPreview user={session.user!} id="accountSwitcher" size={36} />
      {pending ? <Spinner /> : <Icon name="chevron" />}
    </button>
  )
}
