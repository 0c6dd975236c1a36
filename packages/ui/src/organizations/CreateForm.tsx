import { useRef } from 'preact/hooks'
import type { Organization } from '../clerk.ts'
import { useForm } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { hasErrorCode } from '../localization/errors.ts'
import { Alert } from '../primitives/Alert.tsx'
import { SubmitButton } from '../primitives/Button.tsx'
import { Field } from '../primitives/Field.tsx'
import { FormBox } from '../primitives/FormBox.tsx'

type CreateFormProps = {
  readonly onCreated: (organization: Organization) => Promise<unknown>
  /** Message ids of whoever asks for it; what they do not have is said as everywhere. */
  readonly texts?: string
}

/**
 * Name, and where the instance has slugs a slug, which follows the name until somebody writes it: the server makes one where none
 * is given.
 */
export function CreateForm({ onCreated, texts = 'createOrganization' }: CreateFormProps) {
  const { t, clerk, environment, props } = useUi()
  const hasSlug = environment.organizationSettings?.slug?.disabled === false && props.hideSlug !== true
  const slug = useRef<HTMLInputElement | null>(null)
  const isOwnSlug = useRef(false)
  const create = async (name: string, slug: string): Promise<Organization> => {
    try {
      return await clerk.createOrganization!({ name, ...(slug ? { slug } : {}) })
    } catch (thrown) {
      // Nobody asked for that one.
      if (slug === '' || isOwnSlug.current || !hasErrorCode(thrown, 'form_identifier_exists')) throw thrown
      return create(name, '')
    }
  }
  const form = useForm(async ({ name = '', slug = '' }) => onCreated(await create(name, slug)))
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
        onInput={(name) => {
          if (slug.current && !isOwnSlug.current) slug.current.value = slugOf(name)
        }}
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
          inputRef={(input) => {
            slug.current = input
          }}
          onInput={(value) => {
            isOwnSlug.current = value !== ''
          }}
        />
      )}
      <SubmitButton pending={form.pending}>{t(`${texts}.formButtonSubmit`)}</SubmitButton>
    </FormBox>
  )
}

/** Letters that are no others with an accent. */
const spelt: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', ł: 'l' }

/** Accents go; whatever else addresses do not have becomes a dash. Empty where nothing is left: the server makes one then. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/[ßæøł]/g, (letter) => spelt[letter]!)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
}
