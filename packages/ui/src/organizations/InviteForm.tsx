import { useRef, useState } from 'preact/hooks'
import type { Organization, OrganizationRole } from '../clerk.ts'
import { isEmailAddress } from '../form/identifier.ts'
import { FieldError, useForm } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { apiErrors } from '../localization/errors.ts'
import { Alert } from '../primitives/Alert.tsx'
import { Button, SubmitButton } from '../primitives/Button.tsx'
import { FormBox } from '../primitives/FormBox.tsx'
import { AddressesField, withTyped } from './AddressesField.tsx'
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
  const [addresses, setAddresses] = useState<readonly string[]>([])
  const input = useRef<HTMLInputElement>(null)
  const form = useForm(async ({ emailAddress = '', role: chosen }) => {
    const all = withTyped(addresses, emailAddress)
    if (all.length === 0 || !all.every(isEmailAddress)) throw new FieldError('emailAddress', 'email_format')
    // Who is faster than the list of roles gets the one that it would have shown.
    const role = chosen ?? ordinaryOf((await organization.getRoles()).data)?.key ?? ''
    try {
      await organization.inviteMembers({ emailAddresses: [...all], role })
    } catch (thrown) {
      const refused = refusedAddresses(thrown)
      if (refused.length === 0) throw thrown
      input.current!.value = ''
      setAddresses(all.filter((address) => !refused.includes(address.toLowerCase())))
      throw new FieldError('emailAddress', 'organizationProfile.invitePage.detailsTitle__inviteFailed', {
        email_addresses: refused.join(', '),
      })
    }
    await onDone(true)
  })
  return (
    <FormBox form={form}>
      <Alert text={form.error} />
      <AddressesField form={form} input={input} addresses={addresses} onChange={setAddresses} />
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

/** Whom the server names as members or invited already. */
function refusedAddresses(thrown: unknown): readonly string[] {
  const named = apiErrors(thrown).flatMap(({ meta }) => (meta?.emailAddresses as string[] | undefined) ?? [])
  return named.map((address) => address.toLowerCase())
}
