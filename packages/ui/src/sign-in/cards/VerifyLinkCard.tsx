import { useEffect } from 'preact/hooks'
import type { Verification } from '../../clerk.ts'
import { useUi } from '../../host/context.tsx'
import { Button } from '../../primitives/Button.tsx'
import { Card } from '../../primitives/Card.tsx'
import { StatusMark } from '../../primitives/StatusMark.tsx'
import { finishSession } from '../../routing/finish-session.ts'
import { useRouter } from '../../routing/use-router.tsx'

const pages: Readonly<Record<string, string>> = {
  verified: 'verified',
  expired: 'expired',
  failed: 'failed',
  client_mismatch: 'clientMismatch',
}

/**
 * Where a link from a mail arrives (`__clerk_status`). With a session in this browser it is made the page's own; when another tab
 * waits, that one goes on and this one says so.
 */
export function VerifyLinkCard({ kind = 'signIn' }: { kind?: 'signIn' | 'signUp' }) {
  const ui = useUi()
  const { t, clerk } = ui
  const router = useRouter()
  const status = router.query.get('__clerk_status') ?? 'failed'
  const created = router.query.get('__clerk_created_session')
  const session = clerk.client?.sessions.find((one) => one.id === created)
  const page = Object.hasOwn(pages, status) ? pages[status]! : 'failed'
  const isHere = page === 'verified' && session !== undefined

  // A session is taken over once
  useEffect(() => {
    if (isHere) void finishSession(ui, router, { kind, sessionId: session.id })
  }, [isHere])

  const texts = page === 'verified' && !isHere ? 'verifiedSwitchTab' : page
  const inTab = texts === 'verifiedSwitchTab' ? 'NewTab' : ''
  const signUp = (what: string) => kind === 'signUp' && t(`signUp.emailLink.${texts}.${what}`)
  const signIn = (what: string) => t(`signIn.emailLink.${texts}.${what}`)
  return (
    <Card
      step={`verify-${texts}`}
      title={signUp('title') || signIn(`title${inTab}`)}
      subtitle={signUp(`subtitle${inTab}`) || signIn(`subtitle${inTab}`)}
    >
      <StatusMark kind={page === 'verified' ? 'done' : 'failed'} />
      {page !== 'verified' && (
        <Button kind="primary" element="formButtonPrimary" onClick={() => router.go('')}>
          {t('signIn.emailLink.startAgain')}
        </Button>
      )}
    </Card>
  )
}

/** `transferable`: proved, and nobody's yet. */
export type LinkOutcome = 'waiting' | 'expired' | 'verified' | 'transferable' | 'client_mismatch'

/** What became of a link that a tab waits for. */
export function linkOutcome({ status, error }: Verification): LinkOutcome {
  if (status === 'verified' || status === 'transferable') return status
  if (error?.code.endsWith('_email_link_not_same_client')) return 'client_mismatch'
  return status === 'expired' || status === 'failed' ? 'expired' : 'waiting'
}

/** The one thing to do about a link that has run out. */
export function NewLinkButton({ onClick }: { onClick: () => unknown }) {
  const { t } = useUi()
  return (
    <Button kind="primary" element="formButtonPrimary" onClick={onClick}>
      {t('signIn.emailLink.expired.resendButton')}
    </Button>
  )
}
