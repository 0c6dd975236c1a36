import { useState } from 'preact/hooks'
import { useForm } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { Alert } from '../primitives/Alert.tsx'
import { SubmitButton, TextLink } from '../primitives/Button.tsx'
import { Card, FooterText } from '../primitives/Card.tsx'
import { Field } from '../primitives/Field.tsx'
import { FormBox } from '../primitives/FormBox.tsx'
import { StatusMark } from '../primitives/StatusMark.tsx'

const pauseMs = 2_000

/** An address for those who may not sign up yet. */
export function Waitlist() {
  const { t, clerk, props } = useUi()
  const [hasJoined, setJoined] = useState(false)
  const after = props.afterJoinWaitlistUrl
  const form = useForm(async ({ emailAddress = '' }) => {
    await clerk.joinWaitlist!({ emailAddress })
    setJoined(true)
    // Long enough to be read.
    if (after) setTimeout(() => void clerk.navigate(String(after)), pauseMs)
  })
  if (hasJoined)
    return (
      <Card
        step="joined"
        footerId="waitlist"
        title={t('waitlist.success.title')}
        subtitle={t(after ? 'waitlist.success.message' : 'waitlist.success.subtitle')}
        footer={after ? undefined : <SignInHint />}
      >
        <StatusMark kind={after ? 'waiting' : 'done'} />
      </Card>
    )
  return (
    <Card
      step="start"
      footerId="waitlist"
      title={t('waitlist.start.title')}
      subtitle={t('waitlist.start.subtitle')}
      footer={<SignInHint />}
    >
      <FormBox form={form}>
        <Alert text={form.error} />
        <Field form={form} name="emailAddress" type="email" inputMode="email" autoComplete="email" autoFocus />
        <SubmitButton pending={form.pending}>{t('waitlist.start.formButton')}</SubmitButton>
      </FormBox>
    </Card>
  )
}

function SignInHint() {
  const { t, clerk, props, option, close } = useUi()
  const url = String(props.signInUrl ?? option('signInUrl') ?? clerk.buildSignInUrl?.() ?? '')
  const open = () => {
    close?.()
    if (close) return clerk.openSignIn?.({ getContainer: props.getContainer })
    void clerk.navigate(url)
  }
  return (
    <>
      <FooterText>{t('waitlist.start.actionText')}</FooterText>
      <TextLink element="footerActionLink" href={url} onClick={open}>
        {t('waitlist.start.actionLink')}
      </TextLink>
    </>
  )
}
