import { useEffect, useState } from 'preact/hooks'
import { useUi } from '../../host/context.tsx'
import { apiErrors, errorText } from '../../localization/errors.ts'
import { Alert } from '../../primitives/Alert.tsx'
import { Button } from '../../primitives/Button.tsx'
import { Card } from '../../primitives/Card.tsx'
import { StatusMark } from '../../primitives/StatusMark.tsx'
import { isForSignUp, withTicket } from '../../routing/location.ts'
import { useRouter } from '../../routing/use-router.tsx'
import { useSignInFlow } from '../use-sign-in-flow.tsx'

/** A link with a ticket (an invitation, a sign-in token) says who somebody is: nothing to ask. */
export function TicketCard({ ticket }: { ticket: string }) {
  const { t, clerk, localization, props, option, environment } = useUi()
  const flow = useSignInFlow()
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  // A ticket is spent once
  useEffect(() => {
    void spend()
  }, [])
  async function spend() {
    if (isForSignUp(router.query)) {
      const { signUpUrl } = environment.displayConfig
      const url = String(props.signUpUrl ?? option('signUpUrl') ?? clerk.buildSignUpUrl?.() ?? signUpUrl ?? '')
      await clerk.navigate(withTicket(url, router.query))
      return
    }
    try {
      const signIn = await flow.signIn.create({ strategy: 'ticket', ticket })
      // Out of the address before anything else: a reload must not spend it again.
      router.go('', { replace: true })
      await flow.follow(signIn)
    } catch (thrown) {
      if (!flow.takeOver(thrown)) setError(errorText(apiErrors(thrown)[0]!, t, localization))
    }
  }
  return (
    <Card step="ticket" title={t(error ? 'signIn.ticket.failed' : 'signIn.ticket.title')}>
      <Alert text={error} />
      {error === null ? (
        <StatusMark kind="waiting" />
      ) : (
        <Button kind="primary" onClick={() => router.go('', { replace: true })}>
          {t('signIn.emailLink.startAgain')}
        </Button>
      )}
    </Card>
  )
}
