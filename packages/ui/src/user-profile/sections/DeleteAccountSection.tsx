import { useState } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import { FieldError, useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Field } from '../../primitives/Field.tsx'
import { Editor, RowAction, Section } from './Section.tsx'

export function DeleteAccountSection() {
  const { t, clerk } = useUi()
  const el = useElement()
  const [isOpen, setOpen] = useState(false)
  const phrase = t('userProfile.deletePage.confirm')
  const form = useForm(async ({ deleteConfirmation }) => {
    if (deleteConfirmation?.toLowerCase() !== phrase.toLowerCase())
      throw new FieldError('deleteConfirmation', 'confirm_words')
    await clerk.user!.delete()
    const to = clerk.buildAfterSignOutUrl?.()
    // The account is gone and with it its sessions; what is left is to leave the page that needs one.
    await clerk.navigate(to || '/')
  })
  const texts = 'userProfile.deletePage'
  return (
    <Section id="danger" title={t('userProfile.start.dangerSection.title')}>
      {isOpen ? (
        <Editor
          form={form}
          danger
          title={t(`${texts}.title`)}
          text={`${t(`${texts}.messageLine1`)} ${t(`${texts}.messageLine2`)}`}
          submit={phrase}
          onCancel={() => setOpen(false)}
        >
          <Field
            form={form}
            name="deleteConfirmation"
            textId="confirmDeletionUserAccount"
            label={t(`${texts}.actionDescription`)}
            autoComplete="off"
            autoFocus
          />
        </Editor>
      ) : (
        <div {...el('profileSectionItem', { id: 'danger', class: 'kw-row-add' })}>
          <RowAction id="danger" danger onClick={() => setOpen(true)}>
            {t('userProfile.start.dangerSection.deleteAccountButton')}
          </RowAction>
        </div>
      )}
    </Section>
  )
}
