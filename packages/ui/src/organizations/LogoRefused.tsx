import { useState } from 'preact/hooks'
import type { Organization } from '../clerk.ts'
import { useForm } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { Alert } from '../primitives/Alert.tsx'
import { SubmitButton } from '../primitives/Button.tsx'
import { FormBox } from '../primitives/FormBox.tsx'
import { useAutoFocus } from '../primitives/use-auto-focus.ts'
import { LogoRow } from './LogoField.tsx'

type LogoRefusedProps = {
  readonly organization: Organization
  readonly reason: string
  readonly onDone: () => Promise<unknown>
}

/** The organization was made, but not its logo: another one, or none. */
export function LogoRefused({ organization, reason, onDone }: LogoRefusedProps) {
  const { t } = useUi()
  const [isMended, setMended] = useState(false)
  const form = useForm(onDone)
  return (
    <FormBox form={form}>
      <Alert text={isMended ? form.error : (form.error ?? t('createOrganization.logoRefused', { reason }))} />
      <div class="kw-logo-field">
        <LogoRow
          organization={organization}
          onChange={async (file) => {
            await organization.setLogo({ file })
            setMended(true)
          }}
        />
      </div>
      <SubmitButton pending={form.pending} ref={useAutoFocus(true)} />
    </FormBox>
  )
}
