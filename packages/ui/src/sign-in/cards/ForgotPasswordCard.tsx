import { useUi } from '../../host/context.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { Button } from '../../primitives/Button.tsx'
import { Card, Divider } from '../../primitives/Card.tsx'
import { alternatives, firstChoice, resetFactors } from '../next-card.ts'
import { useSignInFlow } from '../use-sign-in-flow.tsx'
import { FactorChoices } from './AlternativesCard.tsx'
import { lastRefusal } from './PasswordCard.tsx'

/** A new password by a code, or another way in. */
export function ForgotPasswordCard() {
  const { t } = useUi()
  const flow = useSignInFlow()
  const resets = resetFactors(flow.facts.firstFactors)
  const others = alternatives(flow.facts.firstFactors, { strategy: 'password' })
  const refusal = lastRefusal.current
  const texts = 'signIn.forgotPasswordAlternativeMethods'
  const back = () => {
    lastRefusal.current = null
    flow.choose(firstChoice)
  }
  return (
    <Card
      step="forgot-password"
      title={t(refusal ? 'signIn.resetPassword.title' : `${texts}.title`)}
      subtitle={t(`${texts}.subtitle`)}
      onBack={back}
    >
      <Alert text={refusal && (t(`errors.${refusal}__sign_in`) || t(`errors.${refusal}`))} />
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
