import { useEffect, useRef, useState } from 'preact/hooks'
import type { Factor } from '../../clerk.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { TextLink } from '../../primitives/Button.tsx'
import { Card, IdentityPreview } from '../../primitives/Card.tsx'
import { ResendLink } from '../../primitives/ResendLink.tsx'
import { StatusMark } from '../../primitives/StatusMark.tsx'
import { useRouter } from '../../routing/use-router.tsx'
import type { FactorLevel } from '../next-card.ts'
import { useSignInFlow } from '../use-sign-in-flow.tsx'
import { type LinkOutcome, linkOutcome, NewLinkButton } from './VerifyLinkCard.tsx'

/** Waits until the link in the mail has been opened, here or on another device. */
export function EmailLinkCard({ factor, level }: { factor: Factor; level: FactorLevel }) {
  const { t } = useUi()
  const flow = useSignInFlow()
  const router = useRouter()
  const [outcome, setOutcome] = useState<LinkOutcome>('waiting')
  const cancel = useRef<() => void>(() => {})
  const form = useForm(async () => {})

  const start = () =>
    form.run(async () => {
      cancel.current()
      setOutcome('waiting')
      const link = flow.signIn.createEmailLinkFlow()
      cancel.current = link.cancelEmailLinkFlow
      const signIn = await link.startEmailLinkFlow({
        emailAddressId: factor.emailAddressId ?? '',
        redirectUrl: router.href('verify'),
      })
      const verification = level === 'first' ? signIn.firstFactorVerification : signIn.secondFactorVerification
      const now = linkOutcome(verification)
      setOutcome(now)
      if (now === 'verified') await flow.follow(signIn)
      if (now === 'transferable') await flow.transfer()
    })

  // Once per card; the card is keyed by its factor
  useEffect(() => {
    void start()
    return () => cancel.current()
  }, [])

  const texts = level === 'first' ? 'signIn.emailLink' : 'signIn.emailLinkMfa'
  const isOver = outcome === 'expired' || outcome === 'client_mismatch'
  const part = outcome === 'client_mismatch' ? 'clientMismatch' : outcome === 'expired' ? 'expired' : 'verified'
  return (
    <Card
      step={`email-link-${outcome}`}
      part="signIn-emailLinkVerify"
      footerId="alternativeMethods"
      title={outcome === 'waiting' ? t(`${texts}.title`) : t(`signIn.emailLink.${part}.title`)}
      subtitle={
        outcome === 'waiting' ? (
          <>
            {t(`${texts}.subtitle`)}{' '}
            <IdentityPreview
              identifier={factor.safeIdentifier ?? ''}
              onEdit={level === 'first' ? flow.restart : undefined}
            />
          </>
        ) : (
          outcome !== 'expired' && t(`signIn.emailLink.${part}.subtitle`)
        )
      }
      onBack={level === 'first' ? flow.restart : undefined}
      footer={
        <TextLink
          element="footerActionLink"
          onClick={() => flow.choose({ view: 'alternatives', from: { view: 'factor', factor } })}
        >
          {t('footerActionLink__useAnotherMethod')}
        </TextLink>
      }
    >
      <Alert text={form.error} />
      <StatusMark
        kind={outcome === 'waiting' ? 'mail' : isOver ? 'failed' : 'done'}
        text={outcome === 'waiting' ? `${t(`${texts}.formTitle`)} ${t(`${texts}.formSubtitle`)}`.trim() : ''}
      />
      {outcome === 'expired' && <NewLinkButton onClick={start} />}
      {(outcome === 'waiting' || outcome === 'client_mismatch') && (
        <ResendLink
          onResend={async () => void start()}
          text={t(`${texts}.resendButton`) || t('signIn.emailLink.resendButton')}
          waitSeconds={isOver ? 0 : 60}
        />
      )}
    </Card>
  )
}
