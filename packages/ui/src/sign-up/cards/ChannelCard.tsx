import { useInitialValues } from '../../form/initial-values.ts'
import { needsLegalConsent, type Provider } from '../../form/settings.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { ChannelForm } from '../../primitives/ChannelForm.tsx'
import { LegalConsent } from '../LegalConsent.tsx'
import { useSignUpFlow } from '../use-sign-up-flow.tsx'
import { noteSent } from './CodeCard.tsx'

/** Signs up with a number first: the code is on its way as soon as it is known, and the rest is asked for afterwards. */
export function ChannelCard({ provider, onLeave }: { provider: Provider; onLeave: () => void }) {
  const { environment, props } = useUi()
  const flow = useSignUpFlow()
  const isConsentAsked = needsLegalConsent(environment)
  const form = useForm(async ({ phoneNumber, legalAccepted }) => {
    const { strategy, channel } = provider
    const signUp = await flow.signUp.create({
      strategy,
      channel,
      phoneNumber,
      ...(isConsentAsked ? { legalAccepted: legalAccepted === 'true' } : {}),
      ...(props.unsafeMetadata ? { unsafeMetadata: props.unsafeMetadata } : {}),
    })
    noteSent(signUp, 'phone')
    await flow.follow(signUp)
  }, flow.takeOver)
  return (
    <ChannelForm
      flow="signUp"
      provider={provider}
      form={form}
      name="phoneNumber"
      initial={useInitialValues().phoneNumber}
      onLeave={onLeave}
    >
      {isConsentAsked && <LegalConsent form={form} />}
      <div id="clerk-captcha" />
    </ChannelForm>
  )
}
