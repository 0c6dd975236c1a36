import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useAppearance, useElement } from '../appearance/use-appearance.tsx'
import { useUi } from '../host/context.tsx'
import { Icon } from './Icon.tsx'

type CardProps = {
  readonly title: string
  readonly subtitle?: ComponentChildren
  /** Distinguishes one step from the next: a change moves the focus and slides the content. */
  readonly step: string
  /** The name of this step among the component's, for tests and style sheets of apps: `signIn-start`. */
  readonly part?: string
  readonly children?: ComponentChildren
  readonly footer?: ComponentChildren
  readonly footerId?: string
  readonly onBack?: (() => void) | undefined
  readonly error?: string | null
}

/** The frame of every step: logo, title, one line of help, body, and below it the other way. */
export function Card({ title, subtitle, step, part, children, footer, footerId, onBack }: CardProps) {
  const { t, close, environment } = useUi()
  const { layout } = useAppearance()
  const el = useElement()
  const heading = useRef<HTMLHeadingElement>(null)
  const frame = useStepMotion(step, heading)
  const logo = layout.logoPlacement !== 'none' && <Logo />
  const { instanceEnvironmentType, showDevModeWarning } = environment.displayConfig
  const isDevelopment =
    instanceEnvironmentType === 'development' &&
    showDevModeWarning !== false &&
    !layout.unsafe_disableDevelopmentModeWarnings
  const named = part ? ` cl-${part}` : ''
  return (
    <div
      {...el('cardBox', { class: `kw-card-box${layout.elevation === 'flush' && !close ? ' kw-flush' : ''}${named}` })}
    >
      {layout.logoPlacement === 'outside' && logo}
      <div {...el('card', { class: `kw-card${named}` })} ref={frame}>
        {close && <CloseButton onClose={close} />}
        {onBack && (
          <div {...el('backRow', { class: 'kw-back-row' })}>
            {/* biome-ignore lint/a11y/useSemanticElements: it counts as a link, and has no address of its own */}
            <button
              {...el('headerBackLink backLink', { class: 'kw-back' })}
              type="button"
              role="link"
              onClick={onBack}
              aria-label={t('backButton')}
            >
              <Icon name="back" />
            </button>
          </div>
        )}
        <div key={step} class="kw-step">
          <header {...el('header', { class: 'kw-header' })}>
            {layout.logoPlacement !== 'outside' && logo}
            <h1 {...el('headerTitle', { class: 'kw-title' })} ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {subtitle && <div {...el('headerSubtitle', { class: 'kw-subtitle' })}>{subtitle}</div>}
          </header>
          <div {...el('main', { class: 'kw-main' })}>{children}</div>
        </div>
      </div>
      {(footer || isDevelopment || layout.helpPageUrl || layout.termsPageUrl || layout.privacyPageUrl) && (
        <footer {...el('footer', { class: 'kw-footer' })}>
          {footer && <div {...el('footerAction', { id: footerId, class: 'kw-footer-action' })}>{footer}</div>}
          <FooterPages />
          {isDevelopment && <p class="kw-development">{t('developmentMode')}</p>}
        </footer>
      )}
    </div>
  )
}

/** `inMenu`: as items of one, whose keys lead to them. */
export function FooterPages({ inMenu }: { inMenu?: boolean }) {
  const { t } = useUi()
  const { layout } = useAppearance()
  const el = useElement()
  const pages = [
    ['help', layout.helpPageUrl],
    ['privacy', layout.privacyPageUrl],
    ['terms', layout.termsPageUrl],
  ] as const
  if (!pages.some(([, url]) => url)) return null
  return (
    <p {...el('footerPages', { class: 'kw-footer-pages' })} role={inMenu ? 'none' : undefined}>
      {pages.map(
        ([id, url]) =>
          url && (
            <a
              key={id}
              {...el('footerPagesLink', { id, class: 'kw-link-quiet' })}
              href={url}
              target="_blank"
              rel="noopener"
              {...(inMenu ? { role: 'menuitem' as const, tabIndex: -1 } : {})}
            >
              {t(`footerPageLink__${id}`)}
            </a>
          ),
      )}
    </p>
  )
}

export function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useUi()
  const el = useElement()
  return (
    <button {...el('modalCloseButton', { class: 'kw-close' })} type="button" onClick={onClose} aria-label={t('close')}>
      <Icon name="close" />
    </button>
  )
}

function Logo() {
  const { environment } = useUi()
  const { layout } = useAppearance()
  const el = useElement()
  const { displayConfig } = environment
  const image = layout.logoImageUrl || displayConfig.logoImageUrl
  if (!image) return null
  const picture = (
    <img {...el('logoImage', { class: 'kw-logo-image' })} src={image} alt={displayConfig.applicationName ?? ''} />
  )
  const home = layout.logoLinkUrl || displayConfig.homeUrl
  return <div {...el('logoBox', { class: 'kw-logo' })}>{home ? <a href={home}>{picture}</a> : picture}</div>
}

/**
 * On a change of step: the height glides from the old card's to the new one's, and the focus goes to the first field or, where
 * there is none, to the title, so that what is new is read out.
 */
function useStepMotion(step: string, heading: { current: HTMLHeadingElement | null }) {
  const frame = useRef<HTMLDivElement>(null)
  const before = useRef<{ step: string; height: number } | null>(null)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const height = element.offsetHeight
    const last = lastCard(element) ?? before.current
    if (last && last.step !== step) {
      if (!element.contains(document.activeElement) || document.activeElement === document.body)
        heading.current?.focus({ preventScroll: true })
      glide(element, last.height, height)
    }
    rememberCard(element, { step, height })
  }, [step, heading])
  return frame
}

type Shown = { step: string; height: number }
const shown = new WeakMap<Element, Shown>()

/** Cards of one component replace each other; what stays is its root. */
function lastCard(card: Element): Shown | undefined {
  const root = card.closest('.kw-root')
  return root ? shown.get(root) : undefined
}

function rememberCard(card: Element, state: Shown): void {
  const root = card.closest('.kw-root')
  if (root) shown.set(root, state)
}

function glide(element: HTMLElement, from: number, to: number): void {
  if (from === to || matchMedia('(prefers-reduced-motion: reduce)').matches || !element.animate) return
  element.animate(
    [
      { height: `${from}px`, overflow: 'clip' },
      { height: `${to}px`, overflow: 'clip' },
    ],
    { duration: 160, easing: 'ease-out' },
  )
}

/** A row that leads to one of several ways. */
export function ChoiceButton(props: {
  element: string
  id?: string
  icon?: ComponentChildren
  onClick: () => void
  children: ComponentChildren
  pending?: boolean
}) {
  const el = useElement()
  return (
    <button
      {...el(`${props.element} button`, { id: props.id, state: props.pending && 'loading', class: 'kw-choice' })}
      type="button"
      onClick={props.onClick}
      aria-disabled={props.pending || undefined}
    >
      {props.icon}
      <span {...el(`${props.element}Text`, { id: props.id, class: 'kw-choice-text' })}>{props.children}</span>
      <Icon name="chevron" {...el(`${props.element}Arrow`, { id: props.id })} />
    </button>
  )
}

export function Divider() {
  const { t } = useUi()
  const el = useElement()
  return (
    <div {...el('dividerRow', { class: 'kw-divider' })}>
      <span {...el('dividerLine', { class: 'kw-divider-line' })} />
      <span {...el('dividerText')}>{t('dividerText')}</span>
      <span {...el('dividerLine', { class: 'kw-divider-line' })} />
    </div>
  )
}

/** What leads elsewhere, before the link. */
export function FooterText({ children }: { children: ComponentChildren }) {
  const el = useElement()
  return (
    <>
      <span {...el('footerActionText', { class: 'kw-footer-text' })}>{children}</span>{' '}
    </>
  )
}

/** Whom the step is about, with a way to say "that isn't me". */
export function IdentityPreview({ identifier, onEdit }: { identifier: string; onEdit?: () => void }) {
  const { t } = useUi()
  const el = useElement()
  return (
    <span {...el('identityPreview', { class: 'kw-identity' })}>
      <span {...el('identityPreviewText', { class: 'kw-identity-text' })} dir="ltr">
        {identifier}
      </span>
      {onEdit && (
        <button
          {...el('identityPreviewEditButton', { class: 'kw-identity-edit' })}
          type="button"
          onClick={onEdit}
          aria-label={t('identityPreview.edit')}
        >
          <Icon name="edit" size={14} {...el('identityPreviewEditButtonIcon')} />
        </button>
      )}
    </span>
  )
}
