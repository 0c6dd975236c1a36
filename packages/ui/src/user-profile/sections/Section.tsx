import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { useElement } from '../../appearance/use-appearance.tsx'
import type { AttributeSettings } from '../../clerk.ts'
import type { Form } from '../../form/use-form.ts'
import { useUi } from '../../host/context.tsx'
import { Alert } from '../../primitives/Alert.tsx'
import { Button, SubmitButton } from '../../primitives/Button.tsx'
import { FormBox } from '../../primitives/FormBox.tsx'
import { useEscape } from '../../primitives/use-escape.ts'

/** Whether people may change a part of their account themselves (A3.14). */
export function canChange(attribute: AttributeSettings | undefined): boolean {
  return attribute?.enabled === true && attribute.immutable !== true
}

/** One matter: its name at the side, its rows beside it. */
export function Section({
  id,
  title,
  headingRef,
  children,
}: {
  id: string
  title: string
  /** Where the heading may get the focus. */
  headingRef?: { current: HTMLHeadingElement | null }
  children: ComponentChildren
}) {
  const el = useElement()
  return (
    <section {...el('profileSection', { id, class: 'kw-section' })} onClickCapture={rememberOpener}>
      <h3
        {...el('profileSectionHeader profileSectionTitle', { id, class: 'kw-section-title' })}
        {...(headingRef ? { ref: headingRef, tabIndex: -1 } : {})}
      >
        <span {...el('profileSectionTitleText', { id })}>{title}</span>
      </h3>
      <div {...el('profileSectionContent profileSectionItemList', { id, class: 'kw-section-content' })}>{children}</div>
    </section>
  )
}

/** A value and what can be done with it. */
export function Row({
  id,
  children,
  actions,
  element,
}: {
  id: string
  /** What it is besides. */
  element?: string | undefined
  children: ComponentChildren
  actions?: ComponentChildren
}) {
  const el = useElement()
  return (
    <div {...el(`profileSectionItem${element ? ` ${element}` : ''}`, { id, class: 'kw-row' })}>
      <div class="kw-row-value">{children}</div>
      {actions && <div {...el('profileSectionButtonGroup', { id, class: 'kw-row-actions' })}>{actions}</div>}
    </div>
  )
}

const nameOf = (button: Element) => button.ariaLabel || button.textContent
let lastOpener: string | null = null

export function rememberOpener({ target }: Event): void {
  const button = (target as Element).closest('button:not([role=menuitem])')
  if (button) lastOpener = nameOf(button)
}

/** When an editor goes, the focus goes back to what opened it: that may be drawn anew by then, in the place of the editor. */
function useFocusBack(box: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const editor = box.current!
    const section = editor.closest('section')
    const before = document.activeElement as HTMLElement
    const opener = lastOpener
    return () => {
      if (!editor.contains(document.activeElement)) return
      queueMicrotask(() => {
        // Another editor has taken the place, and the focus.
        if (document.activeElement !== document.body) return
        const isThere = before.isConnected && before !== document.body
        const anew = [...(section?.querySelectorAll('button') ?? [])].find((button) => nameOf(button) === opener)
        ;(isThere ? before : anew)?.focus({ preventScroll: true })
      })
    }
  }, [])
}

export function RowAction({
  id,
  element,
  onClick,
  children,
  danger,
  pending,
  label,
}: {
  id: string
  element?: string
  onClick: () => void
  children: ComponentChildren
  danger?: boolean
  pending?: boolean
  label?: string
}) {
  return (
    <Button
      element={`${element ? `${element} ` : ''}profileSectionPrimaryButton`}
      id={id}
      kind={danger ? 'danger-quiet' : 'secondary'}
      small
      pending={pending}
      onClick={onClick}
      aria-label={label}
    >
      {children}
    </Button>
  )
}

type EditorProps = {
  readonly form: Form
  readonly title?: string
  readonly text?: ComponentChildren | undefined
  readonly children?: ComponentChildren
  readonly submit: string
  readonly submitElement?: string
  readonly danger?: boolean
  readonly onCancel: () => void
}

/** A form that opens in the place of what it changes. */
export function Editor({ form, title, text, children, submit, submitElement, danger, onCancel }: EditorProps) {
  const { t } = useUi()
  const el = useElement()
  const box = useRef<HTMLDivElement>(null)
  useFocusBack(box)
  useEscape((target) => Boolean(box.current?.contains(target)), onCancel)
  useEffect(() => {
    // A confirmation has no field to focus: the box itself is, so that the question is read out.
    if (!box.current?.querySelector('input')) box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView?.({ block: 'nearest' })
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need its legend first, and cannot be a flex box everywhere
    <div
      {...el('actionCard formContainer', { class: `kw-editor${danger ? ' kw-editor-danger' : ''}` })}
      ref={box}
      tabIndex={-1}
      role="group"
      // Where a question has the focus. A form's own labels say enough, and "Email address" must name one thing only.
      aria-label={danger ? title : undefined}
    >
      {title && <h4 {...el('headerTitle formHeaderTitle', { class: 'kw-editor-title' })}>{title}</h4>}
      {text && <p {...el('headerSubtitle formHeaderSubtitle', { class: 'kw-editor-text' })}>{text}</p>}
      <FormBox form={form}>
        <Alert text={form.error} />
        {children}
        <div {...el('formButtons', { class: 'kw-editor-buttons' })}>
          <SubmitButton pending={form.pending} kind={danger ? 'danger' : 'primary'} element={submitElement}>
            {submit}
          </SubmitButton>
          <Button kind="ghost" element="formButtonReset" onClick={onCancel}>
            {t('userProfile.formButtonReset')}
          </Button>
        </div>
      </FormBox>
    </div>
  )
}

export function Badge({ id, children }: { id: string; children: ComponentChildren }) {
  const el = useElement()
  return <span {...el('badge', { id, class: `kw-badge kw-badge-${id}` })}>{children}</span>
}
