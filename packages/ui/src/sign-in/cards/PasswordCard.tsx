import { useEffect, useState } from 'preact/hooks'
import type { Factor } from '../../clerk.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { apiErrors, hasErrorCode } from '../../localization/errors.ts'
import { Alert } from '../../primitives/Alert.tsx'
import { SubmitButton, TextLink } from '../../primitives/Button.tsx'
import { Card, IdentityPreview } from '../../primitives/Card.tsx'
import { FormBox } from '../../primitives/FormBox.tsx'
import { PasswordField } from '../../primitives/PasswordField.tsx'
import { alternatives, resetFactors } from '../next-card.ts'
import { typedAhead } from '../typed-ahead.ts'
import { useSignInFlow } from '../use-sign-in-flow.tsx'

export function PasswordCard({ factor }: { factor: Factor }) {
  const { t } = useUi()
  const flow = useSignInFlow()
  const here = { view: 'factor', factor } as const
  const { firstFactors, identifier } = flow.facts
  const form = useForm(
    async ({ password }) => flow.follow(await flow.signIn.attemptFirstFactor({ strategy: 'password', password })),
    (thrown) => {
      if (!hasErrorCode(thrown, 'form_password_pwned', 'form_password_compromised', 'form_password_untrusted'))
        return flow.takeOver(thrown)
      flow.choose({ view: 'forgot-password', from: here })
      lastRefusal.current = apiErrors(thrown)[0]?.code ?? null
      return true
    },
  )
  const [typed] = useState({ ...typedAhead })
  useEffect(() => {
    typedAhead.clear()
    if (typed.isSent) form.submit()
  }, [])
  const others = alternatives(firstFactors, factor)
  const canReset = resetFactors(firstFactors).length > 0
  return (
    <Card
      step="password"
      part="signIn-password"
      footerId="alternativeMethods"
      title={t('signIn.password.title')}
      subtitle={
        <>
          {t('signIn.password.subtitle')} <IdentityPreview identifier={identifier ?? ''} onEdit={flow.restart} />
        </>
      }
      onBack={flow.restart}
      footer={
        <TextLink
          element="footerActionLink"
          onClick={() => flow.choose({ view: others.length > 0 ? 'alternatives' : 'help', from: here })}
        >
          {others.length > 0 ? t('signIn.password.actionLink') : t('signIn.alternativeMethods.actionLink')}
        </TextLink>
      }
    >
      <Alert text={form.error} />
      <FormBox form={form}>
        {/* So that password managers know whose password this is. */}
        <input
          class="kw-offstage"
          name="username"
          autoComplete="username"
          value={identifier ?? ''}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
        <PasswordField
          form={form}
          name="password"
          autoComplete="current-password"
          autoFocus
          defaultValue={typed.password || undefined}
          action={
            (canReset || others.length > 0) && (
              <TextLink
                element="formFieldAction"
                id="password"
                onClick={() => flow.choose({ view: 'forgot-password', from: here })}
              >
                {t('formFieldAction__forgotPassword')}
              </TextLink>
            )
          }
        />
        <SubmitButton pending={form.pending} />
      </FormBox>
    </Card>
  )
}

/** Why a right password was not enough; shown where the way on is chosen. */
export const lastRefusal: { current: string | null } = { current: null }
