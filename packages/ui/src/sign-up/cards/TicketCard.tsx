import { useEffect, useState } from 'preact/hooks'
import { useUi } from '../../host/context.tsx'
import { apiErrors, errorText } from '../../localization/errors.ts'
import { Alert } from '../../primitives/Alert.tsx'
import { Card } from '../../primitives/Card.tsx'
import { StatusMark } from '../../primitives/StatusMark.tsx'
import { withTicket } from '../../routing/location.ts'
import { useRouter } from '../../routing/use-router.tsx'
import { useSignUpFlow } from '../use-sign-up-flow.tsx'
import { SignInHint } from './SignInHint.tsx'

/** An invitation: its address is proved already; what else is needed is asked for next. */
export function TicketCard({ ticket }: { ticket: string }) {
  const { t, clerk, localization, props, option, environment } = useUi()
  const flow = useSignUpFlow()
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  // A ticket is spent once
  useEffect(() => {
    void open()
  }, [])
  async function open() {
    if (router.query.get('__clerk_status') === 'sign_in') {
      const url = String(props.signInUrl ?? option('signInUrl') ?? environment.displayConfig.signInUrl ?? '')
      await clerk.navigate(withTicket(url, router.query))
      return
    }
    try {
      const signUp = await flow.signUp.create({ strategy: 'ticket', ticket, unsafeMetadata: props.unsafeMetadata })
      flow.go('', { replace: true })
      await flow.follow(signUp)
    } catch (thrown) {
      if (!flow.takeOver(thrown)) setError(errorText(apiErrors(thrown)[0]!, t, localization))
    }
  }
  return (
    <Card
      step="sign-up-ticket"
      title={t(error ? 'signUp.ticket.failed' : 'signUp.ticket.title')}
      footer={error && <SignInHint texts="signUp.start" />}
    >
      <Alert text={error} />
      {error === null && <StatusMark kind="waiting" />}
    </Card>
  )
}
