import { useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { APIKey } from '../clerk.ts'
import { useForm } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { Field } from '../primitives/Field.tsx'
import { Editor } from '../user-profile/sections/Section.tsx'
import { Expiration, type Lifetime, lifetimes } from './Expiration.tsx'

type CreateKeyFormProps = {
  readonly subject: string
  readonly hasDescription: boolean
  readonly onCreated: (key: APIKey) => void
  readonly onCancel: () => void
}

export function CreateKeyForm({ subject, hasDescription, onCreated, onCancel }: CreateKeyFormProps) {
  const { t, clerk } = useUi()
  const el = useElement()
  const [lifetime, setLifetime] = useState<Lifetime | null>(null)
  const form = useForm(async ({ name = '', description = '' }) => {
    const seconds = lifetime && lifetimes[lifetime]
    onCreated(
      await clerk.apiKeys!.create({
        subject,
        name,
        ...(description ? { description } : {}),
        ...(seconds ? { secondsUntilExpiration: seconds } : {}),
      }),
    )
  })
  return (
    <div {...el('apiKeysCreateForm')}>
      <Editor
        form={form}
        title={t('apiKeys.formTitle')}
        text={t('apiKeys.formHint')}
        submit={t('apiKeys.formButtonPrimary__add')}
        submitElement="apiKeysCreateFormSubmitButton"
        onCancel={onCancel}
      >
        <Field
          form={form}
          element="apiKeysCreateFormNameInput"
          name="name"
          textId="apiKeyName"
          autoComplete="off"
          maxLength={255}
          autoFocus
        />
        {hasDescription && (
          <Field
            form={form}
            element="apiKeysCreateFormDescriptionInput"
            name="description"
            textId="apiKeyDescription"
            required={false}
            autoComplete="off"
            maxLength={255}
          />
        )}
        <Expiration value={lifetime} onChange={setLifetime} />
      </Editor>
    </div>
  )
}
