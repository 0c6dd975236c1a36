import { useState } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import type { Session } from '../../clerk.ts'
import { useUi } from '../../host/context.tsx'
import { Avatar, displayName, identifierOf } from '../../primitives/Avatar.tsx'
import { Button, TextLink } from '../../primitives/Button.tsx'
import { Card } from '../../primitives/Card.tsx'
import { Icon, Spinner } from '../../primitives/Icon.tsx'
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
        onClick={() => router.go('')}
      >
        {t('signIn.accountSwitcher.action__addAccount')}
      </Button>
    </Card>
  )
}

function AccountRow({ session, pending, onClick }: { session: Session; pending: boolean; onClick: () => void }) {
  const el = useElement()
  const user = session.user!
  return (
    <button
      {...el('userPreview', { id: 'accountSwitcher', class: 'kw-choice kw-person' })}
      type="button"
      onClick={onClick}
      aria-disabled={pending || undefined}
    >
      <Avatar person={user} size={36} element="userPreviewAvatar" />
      <span class="kw-person-text">
        <span {...el('userPreviewMainIdentifier', { class: 'kw-person-name' })} dir="auto">
          {displayName(user)}
        </span>
        {identifierOf(user) !== displayName(user) && (
          <span {...el('userPreviewSecondaryIdentifier', { class: 'kw-person-id' })} dir="auto">
            {identifierOf(user)}
          </span>
        )}
      </span>
      {pending ? <Spinner /> : <Icon name="chevron" />}
    </button>
  )
}
