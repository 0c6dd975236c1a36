import type { ComponentChildren } from 'preact'
import { useElement } from '../../appearance/use-appearance.tsx'
import { useForm } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { ActionMenu } from '../../primitives/ActionMenu.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { Badge, Row } from './Section.tsx'

type IdentifierRowProps = {
  readonly id: string
  readonly texts: string
  readonly value: string
  readonly isPrimary: boolean
  /** The settings keep people from changing it. */
  readonly isFixed: boolean
  readonly isVerified: boolean
  readonly makePrimary: () => Promise<unknown>
  readonly onVerify: () => void
  readonly onRemove: () => void
  /** The editor that takes the place of the actions. */
  readonly children?: ComponentChildren
}

/** An address or number: what it is good for, and what can be done with it. */
export function IdentifierRow({
  id,
  texts,
  value,
  isPrimary,
  isFixed,
  isVerified,
  makePrimary,
  onVerify,
  onRemove,
  children,
}: IdentifierRowProps) {
  const { t } = useUi()
  const el = useElement()
  const form = useForm(async () => {})
  const actions = [
    !isVerified && {
      id: 'verify',
      label: (isPrimary && t(`${texts}.detailsAction__primary`)) || t(`${texts}.detailsAction__unverified`),
      onClick: onVerify,
    },
    isVerified &&
      !isPrimary &&
      !isFixed && {
        id: 'primary',
        label: t(`${texts}.detailsAction__nonPrimary`),
        onClick: () => void form.run(makePrimary),
      },
    !isFixed && { id: 'remove', label: t(`${texts}.destructiveAction`), onClick: onRemove, danger: true },
  ].filter((action) => action !== false)
  const look = { class: 'kw-row-text' }
  const isOpen = Array.isArray(children) ? children.some(Boolean) : Boolean(children)
  return (
    <>
      <Row id={id} actions={!isOpen && <ActionMenu id={id} of={value} actions={actions} />}>
        <span {...(id === 'phoneNumbers' ? el('formattedPhoneNumber formattedPhoneNumberText', look) : look)} dir="ltr">
          {value}
        </span>
        {isPrimary && <Badge id="primary">{t('badge__primary')}</Badge>}
        {!isVerified && <Badge id="unverified">{t('badge__unverified')}</Badge>}
      </Row>
      <Alert text={form.error} />
      {children}
    </>
  )
}
