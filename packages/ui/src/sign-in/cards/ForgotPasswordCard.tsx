import { useUi } from '../../host/context.tsx'
import { errorText } from '../../localization/errors.ts'
import type { Translate } from '../../localization/localize.ts'
import { Alert } from '../../primitives/Alert.tsx'
import { Button } from '../../primitives/Button.tsx'
import { Card, Divider } from '../../primitives/Card.tsx'
import { alternatives, type Choice, resetFactors } from '../next-card.ts'
import { useSignInFlow } from '../use-sign-in-flow.tsx'
import { FactorChoices, HelpHint } from './AlternativesCard.tsx'
import { lastRefusal } from './PasswordCard.tsx'

/** A new password by a code, or another way in. */
export function ForgotPasswordCard({ from }: { from: Choice }) {
  const { t, localization } = useUi()
  const flow = useSignInFlow()
  const resets = resetFactors(flow.facts.firstFactors)
  const others = alternatives(flow.facts.firstFactors, { strategy: 'password' })
  const refusal = lastRefusal.current
  const texts = 'signIn.forgotPasswordAlternativeMethods'
  const back = () => {
    lastRefusal.current = null
    flow.choose(from)
  }
  return (
    <Card
      step="forgot-password"
      part="signIn-forgotPasswordMethods"
      footerId="havingTrouble"
      title={refusal ? titleOf(refusal, t) : t(`${texts}.title`)}
      subtitle={t(`${texts}.subtitle`)}
      onBack={back}
      footer={<HelpHint />}
    >
      <Alert text={refusal && errorText({ code: refusal, meta: { paramName: 'sign_in' } }, t, localization)} />
      <div class="kw-choices">
        {resets.map((factor, at) => (
          <Button
            key={factor.strategy + (factor.emailAddressId ?? factor.phoneNumberId)}
            kind={at === 0 ? 'primary' : 'secondary'}
            element="formButtonPrimary"
            onClick={() => flow.choose({ view: 'factor', factor })}
          >
            {at === 0
              ? t(`${texts}.blockButton__resetPassword`)
              : t(`${texts}.blockButton__resetPassword_email`, { identifier: factor.safeIdentifier })}
          </Button>
        ))}
      </div>
      {resets.length > 0 && others.length > 0 && <Divider />}
      <FactorChoices factors={others} />
    </Card>
  )
}

/** An app's own title for each reason, else the same for all. */
const titleOf = (refusal: string, t: Translate): string =>
  t(`signIn.${refusal.replace(/^form_|_(.)/g, (_, letter = '') => letter.toUpperCase())}.title`) ||
  t('signIn.resetPassword.title')
