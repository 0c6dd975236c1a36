import { useState } from 'preact/hooks'
import type { OrganizationDomain } from '../../clerk.ts'
import { isEmailAddress } from '../../form/identifier.ts'
import { FieldError, useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { CodeField } from '../../primitives/CodeField.tsx'
import { Field } from '../../primitives/Field.tsx'
import { ResendLink } from '../../primitives/ResendLink.tsx'
import { Editor } from '../../user-profile/sections/Section.tsx'

type VerifyDomainEditorProps = {
  readonly domain: OrganizationDomain
  readonly onVerified: () => void
  readonly onCancel: () => void
}

const texts = 'organizationProfile.verifyDomainPage'

/** Who reads a code sent to an address of the domain belongs there: first the address, then the code. */
export function VerifyDomainEditor(props: VerifyDomainEditorProps) {
  const [address, setAddress] = useState<string | null>(null)
  return address ? (
    <CodeEditor {...props} address={address} />
  ) : (
    <AddressEditor domain={props.domain} onSent={setAddress} onCancel={props.onCancel} />
  )
}

type AddressEditorProps = {
  readonly domain: OrganizationDomain
  readonly onSent: (address: string) => void
  readonly onCancel: () => void
}

function AddressEditor({ domain, onSent, onCancel }: AddressEditorProps) {
  const { t } = useUi()
  const form = useForm(async ({ affiliationEmailAddress: typed = '' }) => {
    // A browser may fill in, and people may paste, the address as a whole.
    const address = typed.includes('@') ? typed : `${typed}@${domain.name}`
    if (!isEmailAddress(address)) throw new FieldError('affiliationEmailAddress', 'email_format')
    await domain.prepareAffiliationVerification({ affiliationEmailAddress: address })
    onSent(address)
  })
  return (
    <Editor
      form={form}
      title={t(`${texts}.title`)}
      text={t(`${texts}.subtitle`, { domainName: domain.name })}
      submit={t('formButtonPrimary')}
      onCancel={onCancel}
    >
      <div class="kw-affiliation">
        <Field
          form={form}
          name="affiliationEmailAddress"
          boxElement="formInputGroup"
          textId="organizationDomainEmailAddress"
          hint={t('formFieldLabel__organizationDomainEmailAddressDescription')}
          inputMode="email"
          autoComplete="off"
          autoFocus
          after={
            <span class="kw-affiliation-domain" dir="ltr">
              @{domain.name}
            </span>
          }
        />
      </div>
    </Editor>
  )
}

function CodeEditor({ domain, address, onVerified, onCancel }: VerifyDomainEditorProps & { address: string }) {
  const { t } = useUi()
  const form = useForm(async ({ code = '' }) => {
    await domain.attemptAffiliationVerification({ code })
    onVerified()
  })
  const send = () => form.run(() => domain.prepareAffiliationVerification({ affiliationEmailAddress: address }), 'send')
  return (
    <Editor
      form={form}
      title={t(`${texts}.title`)}
      text={t(`${texts}.subtitleVerificationCodeScreen`, { emailAddress: address })}
      submit={t('formButtonPrimary__verify')}
      onCancel={onCancel}
    >
      <CodeField form={form} label={t(`${texts}.formTitle`)} />
      <ResendLink onResend={send} text={t(`${texts}.resendButton`)} />
    </Editor>
  )
}
