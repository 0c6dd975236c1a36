import type { Organization } from '../clerk.ts'
import { useForm } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { Alert } from '../primitives/Alert.tsx'
import { SubmitButton } from '../primitives/Button.tsx'
import { Field } from '../primitives/Field.tsx'
import { FormBox } from '../primitives/FormBox.tsx'

type CreateFormProps = {
  readonly onCreated: (organization: Organization) => Promise<unknown>
  /** Message ids of whoever asks for it; what they do not have is said as everywhere. */
  readonly texts?: string
}

/** Name, and where the instance has slugs a slug: the server makes one where none is given. */
export function CreateForm({ onCreated, texts = 'createOrganization' }: CreateFormProps) {
  const { t, clerk, environment, props } = useUi()
  const hasSlug = environment.organizationSettings?.slug?.disabled === false && props.hideSlug !== true
  const form = useForm(async ({ name = '', slug = '' }) => {
    await onCreated(await clerk.createOrganization!({ name, ...(slug ? { slug } : {}) }))
  })
  const fieldTexts = (field: string, textId: string) => ({
    textId,
    label: t(`${texts}.formFieldLabel__${field}`) || undefined,
    placeholder: t(`${texts}.formFieldInputPlaceholder__${field}`) || undefined,
  })
  return (
    <FormBox form={form}>
      <Alert text={form.error} />
      <Field
        form={form}
        name="name"
        {...fieldTexts('name', 'organizationName')}
        autoComplete="organization"
        maxLength={256}
        autoFocus
      />
      {hasSlug && (
        <Field
          form={form}
          name="slug"
          {...fieldTexts('slug', 'organizationSlug')}
          hint={t('formFieldHintText__slug')}
          required={false}
          autoComplete="off"
          maxLength={64}
        />
      )}
      <SubmitButton pending={form.pending}>{t(`${texts}.formButtonSubmit`)}</SubmitButton>
    </FormBox>
  )
}
