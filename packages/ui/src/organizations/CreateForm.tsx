import type { Organization } from '../clerk.ts'
import { useForm } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { Alert } from '../primitives/Alert.tsx'
import { SubmitButton } from '../primitives/Button.tsx'
import { Field } from '../primitives/Field.tsx'
import { FormBox } from '../primitives/FormBox.tsx'

type CreateFormProps = {
  readonly onCreated: (organization: Organization) => Promise<unknown>
  readonly submit?: string
}

/** Name, and where the instance has slugs a slug: the server makes one where none is given. */
export function CreateForm({ onCreated, submit }: CreateFormProps) {
  const { t, clerk, environment, props } = useUi()
  const hasSlug = environment.organizationSettings?.slug?.disabled === false && props.hideSlug !== true
  const form = useForm(async ({ name = '', slug = '' }) => {
    await onCreated(await clerk.createOrganization!({ name, ...(slug ? { slug } : {}) }))
  })
  return (
    <FormBox form={form}>
      <Alert text={form.error} />
      <Field
        form={form}
        name="name"
        label={t('formFieldLabel__organizationName')}
        autoComplete="organization"
        maxLength={256}
        autoFocus
      />
      {hasSlug && (
        <Field
          form={form}
          name="slug"
          label={t('formFieldLabel__organizationSlug')}
          hint={t('formFieldHintText__slug')}
          required={false}
          autoComplete="off"
          maxLength={64}
        />
      )}
      <SubmitButton pending={form.pending}>{submit ?? t('createOrganization.formButtonSubmit')}</SubmitButton>
    </FormBox>
  )
}
