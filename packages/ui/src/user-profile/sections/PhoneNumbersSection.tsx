import { useEffect, useState } from 'preact/hooks'
import type { PhoneNumber } from '../../clerk.ts'
import { formatPhone } from '../../form/identifier.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { CodeField } from '../../primitives/CodeField.tsx'
import { PhoneField } from '../../primitives/PhoneField.tsx'
import { ResendLink } from '../../primitives/ResendLink.tsx'
import { IdentifierRow } from './IdentifierRow.tsx'
import { canChange, Editor, RowAction, Section } from './Section.tsx'

type Open = { readonly action: 'add' } | { readonly action: 'verify' | 'remove'; readonly number: PhoneNumber } | null

export function PhoneNumbersSection() {
  const { t, clerk, environment } = useUi()
  const isFixed = !canChange(environment.userSettings.attributes.phone_number)
  const [open, setOpen] = useState<Open>(null)
  const user = clerk.user!
  const close = () => setOpen(null)
  const texts = 'userProfile.start.phoneNumbersSection'
  return (
    <Section id="phoneNumbers" title={t(`${texts}.title`)}>
      {user.phoneNumbers.map((number) => (
        <IdentifierRow
          key={number.id}
          id="phoneNumbers"
          texts={texts}
          isFixed={isFixed}
          value={formatPhone(number.phoneNumber)}
          isPrimary={number.id === user.primaryPhoneNumberId}
          isVerified={number.verification.status === 'verified'}
          makePrimary={() => user.update({ primaryPhoneNumberId: number.id })}
          onVerify={() => setOpen({ action: 'verify', number })}
          onRemove={() => setOpen({ action: 'remove', number })}
        >
          {open?.action === 'verify' && open.number.id === number.id && <VerifyEditor number={number} onDone={close} />}
          {open?.action === 'remove' && open.number.id === number.id && <RemoveEditor number={number} onDone={close} />}
        </IdentifierRow>
      ))}
      {open?.action === 'add' ? (
        <AddEditor onAdded={(number) => setOpen({ action: 'verify', number })} onCancel={close} />
      ) : isFixed ? null : (
        <div class="kw-row-add">
          <RowAction id="phoneNumbers" onClick={() => setOpen({ action: 'add' })}>
            {t(`${texts}.primaryButton`)}
          </RowAction>
        </div>
      )}
    </Section>
  )
}

function AddEditor({ onAdded, onCancel }: { onAdded: (number: PhoneNumber) => void; onCancel: () => void }) {
  const { t, clerk } = useUi()
  const form = useForm(async ({ phoneNumber }) =>
    onAdded(await clerk.user!.createPhoneNumber({ phoneNumber: phoneNumber ?? '' })),
  )
  return (
    <Editor
      form={form}
      title={t('userProfile.phoneNumberPage.title')}
      text={t('userProfile.phoneNumberPage.infoText')}
      submit={t('userProfile.formButtonPrimary__add')}
      onCancel={onCancel}
    >
      <PhoneField form={form} name="phoneNumber" autoFocus />
    </Editor>
  )
}

function VerifyEditor({ number, onDone }: { number: PhoneNumber; onDone: () => void }) {
  const { t } = useUi()
  const form = useForm(async ({ code }) => {
    await number.attemptVerification({ code: code ?? '' })
    onDone()
  })
  const send = () => form.run(() => number.prepareVerification(), 'send')
  // Sent once; again only by hand
  useEffect(() => void send(), [])
  return (
    <Editor
      form={form}
      title={t('userProfile.phoneNumberPage.verifyTitle')}
      text={t('userProfile.phoneNumberPage.verifySubtitle', { identifier: formatPhone(number.phoneNumber) })}
      submit={t('formButtonPrimary__verify')}
      onCancel={onDone}
    >
      <CodeField form={form} />
      <ResendLink onResend={send} />
    </Editor>
  )
}

function RemoveEditor({ number, onDone }: { number: PhoneNumber; onDone: () => void }) {
  const { t } = useUi()
  const form = useForm(async () => {
    await number.destroy()
    onDone()
  })
  const texts = 'userProfile.phoneNumberPage.removeResource'
  return (
    <Editor
      form={form}
      danger
      title={t(`${texts}.title`, { identifier: formatPhone(number.phoneNumber) })}
      text={`${t(`${texts}.messageLine1`, { identifier: formatPhone(number.phoneNumber) })} ${t(`${texts}.messageLine2`)}`.trim()}
      submit={t('userProfile.formButtonPrimary__remove')}
      onCancel={onDone}
    />
  )
}
