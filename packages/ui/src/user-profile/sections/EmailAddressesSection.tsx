import { useEffect, useRef, useState } from 'preact/hooks'
import type { EmailAddress, Environment } from '../../clerk.ts'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { TextLink } from '../../primitives/Button.tsx'
import { CodeField } from '../../primitives/CodeField.tsx'
import { Field } from '../../primitives/Field.tsx'
import { ResendLink } from '../../primitives/ResendLink.tsx'
import { useRouter } from '../../routing/use-router.tsx'
import { linkOutcome } from '../../sign-in/cards/VerifyLinkCard.tsx'
import { IdentifierRow } from './IdentifierRow.tsx'
import { canChange, Editor, RowAction, Section } from './Section.tsx'

type Open = { readonly action: 'add' } | { readonly action: 'verify' | 'remove'; readonly address: EmailAddress } | null

export function EmailAddressesSection() {
  const { t, clerk, environment } = useUi()
  const isFixed = !canChange(environment.userSettings.attributes.email_address)
  const [open, setOpen] = useState<Open>(null)
  const user = clerk.user!
  const close = () => setOpen(null)
  const texts = 'userProfile.start.emailAddressesSection'
  const addresses = [...user.emailAddresses].sort(
    (a, b) => Number(b.id === user.primaryEmailAddressId) - Number(a.id === user.primaryEmailAddressId),
  )
  return (
    <Section id="emailAddresses" title={t(`${texts}.title`)}>
      {addresses.map((address) => (
        <IdentifierRow
          key={address.id}
          id="emailAddresses"
          texts={texts}
          isFixed={isFixed}
          value={address.emailAddress}
          isPrimary={address.id === user.primaryEmailAddressId}
          isVerified={address.verification.status === 'verified'}
          makePrimary={() => user.update({ primaryEmailAddressId: address.id })}
          onVerify={() => setOpen({ action: 'verify', address })}
          onRemove={() => setOpen({ action: 'remove', address })}
        >
          {open?.action === 'verify' && open.address.id === address.id && (
            <VerifyEditor address={address} onDone={close} />
          )}
          {open?.action === 'remove' && open.address.id === address.id && (
            <RemoveEditor address={address} onDone={close} />
          )}
        </IdentifierRow>
      ))}
      {open?.action === 'add' ? (
        <AddEditor onAdded={(address) => setOpen({ action: 'verify', address })} onCancel={close} />
      ) : isFixed ? null : (
        <div class="kw-row-add">
          <RowAction id="emailAddresses" onClick={() => setOpen({ action: 'add' })}>
            {t(`${texts}.primaryButton`)}
          </RowAction>
        </div>
      )}
    </Section>
  )
}

function AddEditor({ onAdded, onCancel }: { onAdded: (address: EmailAddress) => void; onCancel: () => void }) {
  const { t, clerk, environment } = useUi()
  const texts = 'userProfile.emailAddressPage'
  const form = useForm(async ({ emailAddress }) =>
    onAdded(await clerk.user!.createEmailAddress({ email: emailAddress ?? '' })),
  )
  return (
    <Editor
      form={form}
      title={t(`${texts}.title`)}
      text={t(`${texts}.${isByLink(environment) ? 'emailLink' : 'emailCode'}.formHint`) || t(`${texts}.formHint`)}
      submit={t('userProfile.formButtonPrimary__add')}
      onCancel={onCancel}
    >
      <Field form={form} name="emailAddress" type="email" inputMode="email" autoComplete="email" autoFocus />
    </Editor>
  )
}

type VerifyEditorProps = {
  readonly address: EmailAddress
  readonly onDone: () => void
  /** Where there is another way. */
  readonly onOther?: (() => void) | undefined
}

/** By a link where the instance has links, as with the official components; by a code for who asks for one. */
function VerifyEditor(props: VerifyEditorProps) {
  const { environment } = useUi()
  const [byLink, setByLink] = useState(isByLink(environment))
  const hasBoth = waysOf(environment).includes('email_code') && isByLink(environment)
  const onOther = hasBoth ? () => setByLink(!byLink) : undefined
  return byLink ? <LinkEditor {...props} onOther={onOther} /> : <CodeEditor {...props} onOther={onOther} />
}

const waysOf = ({ userSettings }: Environment) => userSettings.attributes.email_address?.verifications ?? []
const isByLink = (environment: Environment) => waysOf(environment).includes('email_link')

function OtherWay({ onClick }: { onClick: (() => void) | undefined }) {
  const { t } = useUi()
  return (
    onClick && (
      <p class="kw-editor-text">
        <TextLink onClick={onClick}>{t('footerActionLink__useAnotherMethod')}</TextLink>
      </p>
    )
  )
}

function CodeEditor({ address, onDone, onOther }: VerifyEditorProps) {
  const { t } = useUi()
  const form = useForm(async ({ code }) => {
    await address.attemptVerification({ code: code ?? '' })
    onDone()
  })
  const texts = 'userProfile.emailAddressPage.emailCode'
  const send = () => form.run(() => address.prepareVerification({ strategy: 'email_code' }), 'send')
  // Sent once; again only by hand
  useEffect(() => void send(), [])
  return (
    <Editor
      form={form}
      title={t('userProfile.emailAddressPage.verifyTitle')}
      text={t(`${texts}.formSubtitle`, { identifier: address.emailAddress })}
      submit={t('formButtonPrimary__verify')}
      onCancel={onDone}
    >
      <CodeField form={form} label={t(`${texts}.formTitle`)} />
      <ResendLink onResend={send} text={t(`${texts}.resendButton`)} />
      <OtherWay onClick={onOther} />
    </Editor>
  )
}

function LinkEditor({ address, onDone, onOther }: VerifyEditorProps) {
  const { t } = useUi()
  const router = useRouter()
  const cancel = useRef<() => void>(() => {})
  const texts = 'userProfile.emailAddressPage.emailLink'
  const form = useForm(async () => start())
  async function start() {
    cancel.current()
    const link = address.createEmailLinkFlow()
    cancel.current = link.cancelEmailLinkFlow
    const answer = await link.startEmailLinkFlow({ redirectUrl: router.href('') })
    if (linkOutcome(answer.verification) === 'verified') onDone()
  }
  // Sent once; again only by hand
  useEffect(() => {
    void start().catch(() => {})
    return () => cancel.current()
  }, [])
  return (
    <Editor
      form={form}
      title={t(`${texts}.formTitle`) || t('userProfile.emailAddressPage.verifyTitle')}
      text={t(`${texts}.formSubtitle`, { identifier: address.emailAddress })}
      submit={t(`${texts}.resendButton`)}
      onCancel={onDone}
    >
      <OtherWay onClick={onOther} />
    </Editor>
  )
}

function RemoveEditor({ address, onDone }: { address: EmailAddress; onDone: () => void }) {
  const { t } = useUi()
  const form = useForm(async () => {
    await address.destroy()
    onDone()
  })
  const texts = 'userProfile.emailAddressPage.removeResource'
  return (
    <Editor
      form={form}
      danger
      title={t(`${texts}.title`, { identifier: address.emailAddress })}
      text={`${t(`${texts}.messageLine1`, { identifier: address.emailAddress })} ${t(`${texts}.messageLine2`)}`.trim()}
      submit={t('userProfile.formButtonPrimary__remove')}
      onCancel={onDone}
    />
  )
}
