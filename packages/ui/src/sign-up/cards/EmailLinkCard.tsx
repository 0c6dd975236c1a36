import { useEffect, useRef, useState } from 'preact/hooks'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { Card, IdentityPreview } from '../../primitives/Card.tsx'
import { ResendLink } from '../../primitives/ResendLink.tsx'
import { StatusMark } from '../../primitives/StatusMark.tsx'
import { linkOutcome, NewLinkButton } from '../../sign-in/cards/VerifyLinkCard.tsx'
import { useSignUpFlow } from '../use-sign-up-flow.tsx'
import { OtherMethod } from './OtherMethod.tsx'

/** Waits until the link in the mail has been opened. */
export function EmailLinkCard({ onOther }: { onOther: (() => void) | undefined }) {
  const { t } = useUi()
  const flow = useSignUpFlow()
  const [outcome, setOutcome] = useState<ReturnType<typeof linkOutcome>>('waiting')
  const cancel = useRef<() => void>(() => {})
  const form = useForm(async () => {})
  const start = () =>
    form.run(async () => {
      cancel.current()
      setOutcome('waiting')
      const link = flow.signUp.createEmailLinkFlow()
      cancel.current = link.cancelEmailLinkFlow
      const signUp = await link.startEmailLinkFlow({ redirectUrl: flow.href('verify') })
      const now = linkOutcome(signUp.verifications.emailAddress)
      setOutcome(now)
      if (now === 'verified') await flow.follow(signUp)
    })
  // Sent once; again only by hand
  useEffect(() => {
    void start()
    return () => cancel.current()
  }, [])

  const isWaiting = outcome === 'waiting'
  const part = outcome === 'client_mismatch' ? 'clientMismatch' : outcome === 'verified' ? 'verified' : 'expired'
  return (
    <Card
      step={`sign-up-email-link-${outcome}`}
      part="signUp-emailLinkVerify"
      title={
        isWaiting
          ? t('signUp.emailLink.title')
          : t(`signUp.emailLink.${part}.title`) || t(`signIn.emailLink.${part}.title`)
      }
      subtitle={
        isWaiting ? (
          <>
            {t('signUp.emailLink.subtitle')}{' '}
            <IdentityPreview identifier={flow.signUp.emailAddress ?? ''} onEdit={() => flow.go('')} />
          </>
        ) : (
          outcome === 'client_mismatch' &&
          (t(`signUp.emailLink.${part}.subtitle`) || t(`signIn.emailLink.${part}.subtitle`))
        )
      }
      onBack={() => flow.go('')}
      footerId="alternativeMethods"
      footer={onOther && <OtherMethod onClick={onOther} />}
    >
      <Alert text={form.error} />
      <StatusMark
        kind={isWaiting ? 'mail' : outcome === 'verified' ? 'done' : 'failed'}
        text={isWaiting ? `${t('signUp.emailLink.formTitle')} ${t('signUp.emailLink.formSubtitle')}`.trim() : ''}
      />
      {outcome === 'expired' && <NewLinkButton onClick={start} />}
      {(isWaiting || outcome === 'client_mismatch') && (
        <ResendLink
          onResend={async () => void start()}
          text={t('signUp.emailLink.resendButton')}
          waitSeconds={isWaiting ? 60 : 0}
        />
      )}
    </Card>
  )
}
