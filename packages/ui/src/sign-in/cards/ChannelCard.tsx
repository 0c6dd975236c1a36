import type { Provider } from '../../form/settings.ts'
import { useForm } from '../../form/use-form.ts'
import { hasErrorCode } from '../../localization/errors.ts'
import { ChannelForm } from '../../primitives/ChannelForm.tsx'
import { useSignInFlow } from '../use-sign-in-flow.tsx'
import { noteSent } from './CodeCard.tsx'

type ChannelCardProps = {
  readonly provider: Provider
  readonly onLeave: () => void
  /** Nobody has the number, where people may sign up in this very component. */
  readonly onUnknown: (identifier: string) => Promise<void>
}

/** Signs in by a number alone: the code is on its way as soon as it is known. */
export function ChannelCard({ provider, onLeave, onUnknown }: ChannelCardProps) {
  const flow = useSignInFlow()
  const form = useForm(async ({ identifier = '' }) => {
    const { strategy, channel } = provider
    try {
      const signIn = await flow.signIn.create({ strategy, channel, identifier })
      await flow.follow(signIn)
      const offered = signIn.supportedFirstFactors?.filter((factor) => factor.strategy === strategy) ?? []
      const factor = offered.find(({ safeIdentifier }) => safeIdentifier === signIn.identifier) ?? offered[0]
      if (!factor || signIn.status === 'complete') return
      noteSent(signIn, 'first', { ...factor, channel })
      flow.choose({ view: 'factor', factor: { ...factor, channel } })
    } catch (thrown) {
      if (!flow.withSignUp || !hasErrorCode(thrown, 'form_identifier_not_found')) throw thrown
      await onUnknown(identifier)
    }
  }, flow.takeOver)
  return <ChannelForm flow="signIn" provider={provider} form={form} name="identifier" onLeave={onLeave} />
}
