import { useEffect, useState } from 'preact/hooks'
import { useUi } from '../../host/context.tsx'
import { apiErrors, errorText } from '../../localization/errors.ts'
import { Alert } from '../../primitives/Alert.tsx'
import { Button } from '../../primitives/Button.tsx'
import { Card } from '../../primitives/Card.tsx'
import { StatusMark } from '../../primitives/StatusMark.tsx'
import { afterUrl } from '../../routing/finish-session.ts'
import { useRouter } from '../../routing/use-router.tsx'

/** Back from another service: the runtime finds out what became of it. */
export function SsoCallbackCard() {
  const ui = useUi()
  const { t, clerk, localization } = ui
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  // A callback is handled once
  useEffect(() => {
    clerk
      .handleRedirectCallback?.({
        signInFallbackRedirectUrl: afterUrl(ui, router, 'signIn'),
        signUpFallbackRedirectUrl: afterUrl(ui, router, 'signUp'),
      })
      .catch((thrown) => setError(errorText(apiErrors(thrown)[0]!, t, localization)))
  }, [])
  return (
    <Card step="sso-callback" title={t('signIn.ticket.title')}>
      <Alert text={error} />
      {error === null ? (
        <StatusMark kind="waiting" />
      ) : (
        <Button kind="primary" onClick={() => router.go('')}>
          {t('signIn.emailLink.startAgain')}
        </Button>
      )}
      <div id="clerk-captcha" />
    </Card>
  )
}
