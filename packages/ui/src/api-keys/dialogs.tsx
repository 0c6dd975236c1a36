import { useRef } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { APIKey } from '../clerk.ts'
import { FieldError, useForm } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { Modal } from '../host/Modal.tsx'
import { typedWords } from '../localization/direction.ts'
import { Button } from '../primitives/Button.tsx'
import { Field } from '../primitives/Field.tsx'
import { Editor } from '../user-profile/sections/Section.tsx'

/** The one time that a key is shown. */
export function SecretDialog({ apiKey, onClose }: { apiKey: APIKey; onClose: () => void }) {
  const { t } = useUi()
  const el = useElement()
  const input = useRef<HTMLInputElement>(null)
  const copy = async () => {
    // Where a page may not copy at all, the key stays in sight to be copied by hand.
    if (await isCopied(input.current!)) onClose()
  }
  return (
    <Modal onClose={onClose}>
      <div {...el('apiKeysCopyModal', { class: 'kw-card-box kw-card kw-step' })}>
        <div class="kw-header">
          <h1 {...el('headerTitle', { class: 'kw-title' })} tabIndex={-1}>
            {t('apiKeys.copySecret.formTitle', { name: apiKey.name })}
          </h1>
          <p {...el('headerSubtitle', { class: 'kw-subtitle' })}>{t('apiKeys.copySecret.formHint')}</p>
        </div>
        <div {...el('formFieldInputGroup', { class: 'kw-control' })}>
          <input
            {...el('apiKeysCopyModalInput input', { class: 'kw-input kw-secret' })}
            ref={input}
            aria-label={t('formFieldLabel__apiKey')}
            value={apiKey.secret}
            readOnly
            dir="ltr"
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
        <Button kind="primary" element="apiKeysCopyModalSubmitButton" onClick={() => void copy()}>
          {t('apiKeys.copySecret.formButtonPrimary__copyAndClose')}
        </Button>
      </div>
    </Modal>
  )
}

/** Outside of https, and where the browser asks before it lets a page write there, there is only the old way. */
async function isCopied(input: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(input.value)
    return true
  } catch {
    input.select()
    return document.execCommand('copy')
  }
}

type RevokeDialogProps = { readonly apiKey: APIKey; readonly onRevoked: () => void; readonly onClose: () => void }

export function RevokeDialog({ apiKey, onRevoked, onClose }: RevokeDialogProps) {
  const { t, clerk } = useUi()
  const el = useElement()
  const texts = 'apiKeys.revokeConfirmation'
  const confirmationText = t(`${texts}.confirmationText`)
  const form = useForm(async ({ apiKeyRevokeConfirmation = '' }) => {
    if (typedWords(apiKeyRevokeConfirmation).toLowerCase() !== confirmationText.toLowerCase())
      throw new FieldError('apiKeyRevokeConfirmation', 'confirm_words')
    await clerk.apiKeys!.revoke({ apiKeyID: apiKey.id })
    onRevoked()
  })
  return (
    <Modal onClose={onClose}>
      <div {...el('apiKeysRevokeModal', { class: 'kw-card-box kw-card' })}>
        <Editor
          form={form}
          danger
          title={t(`${texts}.formTitle`, { apiKeyName: apiKey.name })}
          text={t(`${texts}.formHint`)}
          submit={t(`${texts}.formButtonPrimary__revoke`)}
          submitElement="apiKeysRevokeModalSubmitButton"
          onCancel={onClose}
        >
          <Field
            form={form}
            element="apiKeysRevokeModalInput"
            name="apiKeyRevokeConfirmation"
            label={t(`${texts}.label`, { confirmationText })}
            autoComplete="off"
            autoFocus
          />
        </Editor>
      </div>
    </Modal>
  )
}
