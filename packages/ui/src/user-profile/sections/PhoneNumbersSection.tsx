import { useEffect, useState } from 'preact/hooks'
import type { PhoneNumber } from '../../clerk.ts'
import { formatPhone, phoneInSentence } from '../../form/identifier.ts'
import { phoneChannels, sentBy } from '../../form/settings.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { TextLink } from '../../primitives/Button.tsx'
import { CodeField } from '../../primitives/CodeField.tsx'
import { PhoneField } from '../../primitives/PhoneField.tsx'
import { RadioGroup } from '../../primitives/RadioGroup.tsx'
import { ResendLink } from '../../primitives/ResendLink.tsx'
import { IdentifierRow } from './IdentifierRow.tsx'
import { canChange, Editor, RowAction, Section } from './Section.tsx'

type Open =
  | { readonly action: 'add' }
  | { readonly action: 'verify'; readonly number: PhoneNumber; readonly channel: string }
  | { readonly action: 'remove'; readonly number: PhoneNumber }
  | null

const sms = 'sms'

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
          onVerify={() => setOpen({ action: 'verify', number, channel: sms })}
          onRemove={() => setOpen({ action: 'remove', number })}
        >
          {open?.action === 'verify' && open.number.id === number.id && (
            <VerifyEditor number={number} asked={open.channel} onDone={close} />
          )}
          {open?.action === 'remove' && open.number.id === number.id && <RemoveEditor number={number} onDone={close} />}
        </IdentifierRow>
      ))}
      {open?.action === 'add' ? (
        <AddEditor onAdded={(number, channel) => setOpen({ action: 'verify', number, channel })} onCancel={close} />
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

type AddEditorProps = {
  readonly onAdded: (number: PhoneNumber, channel: string) => void
  readonly onCancel: () => void
}

function AddEditor({ onAdded, onCancel }: AddEditorProps) {
  const { t, clerk, environment } = useUi()
  const channels = phoneChannels(environment)
  const smsText = t('userProfile.phoneNumberPage.infoText')
  const form = useForm(async ({ phoneNumber, channel }) =>
    onAdded(await clerk.user!.createPhoneNumber({ phoneNumber: phoneNumber ?? '' }), channel ?? sms),
  )
  return (
    <Editor
      form={form}
      title={t('userProfile.phoneNumberPage.title')}
      text={channels.length === 0 && smsText}
      submit={t('userProfile.formButtonPrimary__add')}
      onCancel={onCancel}
    >
      <PhoneField form={form} name="phoneNumber" autoFocus />
      {channels.length > 0 && (
        <RadioGroup
          form={form}
          name="channel"
          label={t('code.channel')}
          defaultValue={sms}
          options={[
            { value: sms, label: 'SMS', description: smsText },
            ...channels.map(({ channel, name }) => ({ value: channel, label: name })),
          ]}
        />
      )}
    </Editor>
  )
}

type VerifyEditorProps = {
  readonly number: PhoneNumber
  /** By what the code shall come first. */
  readonly asked: string
  readonly onDone: () => void
}

function VerifyEditor({ number, asked, onDone }: VerifyEditorProps) {
  const { t, environment } = useUi()
  const [channel, setChannel] = useState(asked)
  // Where nothing sends it that way it went as an SMS, and the server says so.
  const [used, setUsed] = useState(asked)
  const form = useForm(async ({ code }) => {
    await number.attemptVerification({ code: code ?? '' })
    onDone()
  })
  const send = () =>
    form.run(async () => {
      const { verification } = await number.prepareVerification(channel === sms ? {} : { channel })
      setUsed(verification.channel ?? sms)
    }, 'send')
  // Sent once by each; again only by hand
  useEffect(() => void send(), [channel])
  const others = [{ channel: sms, name: 'SMS' }, ...phoneChannels(environment)].filter(
    (one) => one.channel !== channel && one.channel !== used,
  )
  const provider = sentBy(environment, used)
  const identifier = phoneInSentence(number.phoneNumber)
  return (
    <Editor
      form={form}
      title={t('userProfile.phoneNumberPage.verifyTitle')}
      text={t(provider ? 'code.sentBy' : 'userProfile.phoneNumberPage.verifySubtitle', { identifier, provider })}
      submit={t('formButtonPrimary__verify')}
      onCancel={onDone}
    >
      <CodeField key={channel} form={form} />
      <ResendLink key={channel} onResend={send} />
      {others.map((one) => (
        <p key={one.channel} class="kw-resend">
          <TextLink element="footerActionLink" onClick={() => setChannel(one.channel)}>
            {one.channel === sms
              ? t('footerActionLink__alternativePhoneCodeProvider')
              : t('code.sendBy', { provider: one.name })}
          </TextLink>
        </p>
      ))}
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
  const identifier = phoneInSentence(number.phoneNumber)
  return (
    <Editor
      form={form}
      danger
      title={t(`${texts}.title`, { identifier })}
      text={`${t(`${texts}.messageLine1`, { identifier })} ${t(`${texts}.messageLine2`)}`.trim()}
      submit={t('userProfile.formButtonPrimary__remove')}
      onCancel={onDone}
    />
  )
}
