import type { Factor } from '../../clerk.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { SubmitButton, TextLink } from '../../primitives/Button.tsx'
import { Card } from '../../primitives/Card.tsx'
import { Field } from '../../primitives/Field.tsx'
import { FormBox } from '../../primitives/FormBox.tsx'
import { useSignInFlow } from '../use-sign-in-flow.tsx'

export function BackupCodeCard({ factor }: { factor: Factor }) {
  const { t } = useUi()
  const flow = useSignInFlow()
  const form = useForm(
    async ({ code }) => flow.follow(await flow.signIn.attemptSecondFactor({ strategy: 'backup_code', code })),
    flow.takeOver,
  )
  return (
    <Card
      step="backup-code"
      part="signIn-backupCode"
      footerId="alternativeMethods"
      title={t('signIn.backupCodeMfa.title')}
      subtitle={t('signIn.backupCodeMfa.subtitle')}
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
      <FormBox form={form}>
        <Field form={form} name="code" textId="backupCode" autoFocus autoComplete="off" />
        <SubmitButton pending={form.pending} />
      </FormBox>
    </Card>
  )
}
