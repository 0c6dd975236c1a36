import type { Organization, OrganizationRole } from '../clerk.ts'
import { isEmailAddress } from '../form/identifier.ts'
import { FieldError, useForm } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { Alert } from '../primitives/Alert.tsx'
import { Button, SubmitButton } from '../primitives/Button.tsx'
import { Field } from '../primitives/Field.tsx'
import { FormBox } from '../primitives/FormBox.tsx'
import { RoleSelect } from './RoleSelect.tsx'
import { useList } from './use-list.ts'

type InviteFormProps = {
  readonly organization: Organization
  readonly cancel: string
  readonly onDone: (isSent: boolean) => unknown
}

const ordinaryOf = (roles: readonly OrganizationRole[]) => roles.find(({ key }) => key === 'org:member') ?? roles.at(-1)

/** Any number of addresses, one role for all. */
export function InviteForm({ organization, cancel, onDone }: InviteFormProps) {
  const { t } = useUi()
  const roles = useList(`roles:${organization.id}`, organization.getRoles)
  const ordinary = ordinaryOf(roles.items)
  const form = useForm(async ({ emailAddress = '', role: chosen }) => {
    const emailAddresses = [...new Set(emailAddress.split(/[\s,;]+/).filter(Boolean))]
    if (emailAddresses.length === 0 || !emailAddresses.every(isEmailAddress))
      throw new FieldError('emailAddress', 'email_format')
    // Who is faster than the list of roles gets the one that it would have shown.
    const role = chosen ?? ordinaryOf((await organization.getRoles()).data)?.key ?? ''
    await organization.inviteMembers({ emailAddresses, role })
    await onDone(true)
  })
  return (
    <FormBox form={form}>
      <Alert text={form.error} />
      <Field form={form} name="emailAddress" textId="emailAddresses" autoComplete="off" inputMode="email" autoFocus />
      <div class="kw-invite-row">
        {ordinary && (
          <RoleSelect roles={roles.items} value={ordinary.key} label={t('formFieldLabel__role')} name="role" />
        )}
        <div class="kw-editor-buttons">
          <SubmitButton pending={form.pending}>
            {t('organizationProfile.invitePage.formButtonPrimary__continue')}
          </SubmitButton>
          <Button kind="ghost" element="formButtonReset" onClick={() => void onDone(false)}>
            {cancel}
          </Button>
        </div>
      </div>
    </FormBox>
  )
}
