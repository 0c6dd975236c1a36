import { useEffect, useRef, useState } from 'preact/hooks'
import type { Organization, OrganizationCreationDefaults } from '../clerk.ts'
import { useForm } from '../form/use-form.ts'
import { useUi } from '../host/context.tsx'
import { apiErrors, errorText, hasErrorCode } from '../localization/errors.ts'
import { Alert } from '../primitives/Alert.tsx'
import { SubmitButton } from '../primitives/Button.tsx'
import { Field } from '../primitives/Field.tsx'
import { FormBox } from '../primitives/FormBox.tsx'
import { LogoField } from './LogoField.tsx'
import { LogoRefused } from './LogoRefused.tsx'
import { useCreationDefaults } from './use-creation-defaults.ts'

type CreateFormProps = {
  readonly onCreated: (organization: Organization) => Promise<unknown>
  /** Message ids of whoever asks for it; what they do not have is said as everywhere. */
  readonly texts?: string
}

/**
 * Logo, name, and where the instance has slugs a slug, which follows the name until somebody writes it: the server makes one where
 * none is given. The logo is sent once its organization is there, which stays whatever becomes of the logo.
 */
export function CreateForm({ onCreated, texts = 'createOrganization' }: CreateFormProps) {
  const { t, clerk, environment, props, localization } = useUi()
  const hasSlug = environment.organizationSettings?.slug?.disabled === false && props.hideSlug !== true
  const nameInput = useRef<HTMLInputElement | null>(null)
  const slug = useRef<HTMLInputElement | null>(null)
  const isOwnSlug = useRef(false)
  const [name, setName] = useState('')
  const [logo, setLogo] = useState<File | null>(null)
  const [refused, setRefused] = useState<{ readonly organization: Organization; readonly reason: string } | null>(null)
  const rename = (name: string) => {
    setName(name)
    if (slug.current && !isOwnSlug.current) slug.current.value = slugOf(name)
  }
  const defaults = useCreationDefaults()
  useEffect(() => {
    // Whoever was faster has written what they want.
    if (!defaults || !nameInput.current || nameInput.current.value) return
    nameInput.current.value = defaults.form.name
    rename(defaults.form.name)
  }, [defaults])
  const create = async (name: string, slug: string): Promise<Organization> => {
    try {
      return await clerk.createOrganization!({ name, ...(slug ? { slug } : {}) })
    } catch (thrown) {
      // Nobody asked for that one.
      if (slug === '' || isOwnSlug.current || !hasErrorCode(thrown, 'form_identifier_exists')) throw thrown
      return create(name, '')
    }
  }
  const form = useForm(async ({ name = '', slug = '' }) => {
    const organization = await create(name, slug)
    try {
      if (logo) await organization.setLogo({ file: logo })
    } catch (thrown) {
      const reason = apiErrors(thrown).map((error) => errorText(error, t, localization))
      return setRefused({ organization, reason: reason.join(' ') })
    }
    await onCreated(organization)
  })
  const fieldTexts = (field: string, textId: string) => ({
    textId,
    label: t(`${texts}.formFieldLabel__${field}`) || undefined,
    placeholder: t(`${texts}.formFieldInputPlaceholder__${field}`) || undefined,
  })
  const existing = ({ meta }: NonNullable<OrganizationCreationDefaults['advisory']>) =>
    t('taskChooseOrganization.alerts.organizationAlreadyExists', {
      organizationName: meta['organization_name'] ?? '',
      organizationDomain: meta['organization_domain'] ?? '',
    })
  if (refused) return <LogoRefused {...refused} onDone={() => onCreated(refused.organization)} />
  return (
    <FormBox form={form} element="formContainer">
      <Alert text={form.error} />
      {defaults?.advisory && <Alert kind="info" text={existing(defaults.advisory)} />}
      <LogoField name={name} file={logo} onChange={setLogo} />
      <Field
        form={form}
        name="name"
        {...fieldTexts('name', 'organizationName')}
        autoComplete="organization"
        maxLength={256}
        autoFocus
        inputRef={(input) => {
          nameInput.current = input
        }}
        onInput={rename}
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
