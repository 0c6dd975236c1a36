import { signUpMode, supportEmail } from '../../form/settings.ts'
import { useUi } from '../../host/context.tsx'
import { Button } from '../../primitives/Button.tsx'
import { Card } from '../../primitives/Card.tsx'
import { SignInHint } from './SignInHint.tsx'

/** New accounts are not for everybody: says so, and what to do. */
export function RestrictedCard() {
  const ui = useUi()
  const { t, environment, clerk, props, option } = ui
  const isWaitlist = signUpMode(environment) === 'waitlist'
  const { waitlistUrl } = environment.displayConfig
  const address = supportEmail(ui)
  const texts = 'signUp.restrictedAccess'
  const joinUrl = String(props.waitlistUrl ?? option('waitlistUrl') ?? waitlistUrl ?? '')
  return (
    <Card
      step="restricted"
      footerId="signUp"
      title={t(`${texts}.title`)}
      subtitle={t(`${texts}.${isWaitlist ? 'subtitleWaitlist' : 'subtitle'}`)}
      footer={<SignInHint texts={texts} />}
    >
      {isWaitlist && joinUrl && (
        <Button kind="primary" element="formButtonPrimary" onClick={() => void clerk.navigate(joinUrl)}>
          {t(`${texts}.blockButton__joinWaitlist`)}
        </Button>
      )}
      {!isWaitlist && address && (
        <Button kind="secondary" icon="mail" onClick={() => location.assign(`mailto:${encodeURIComponent(address)}`)}>
          {t(`${texts}.blockButton__emailSupport`)}
        </Button>
      )}
    </Card>
  )
}
