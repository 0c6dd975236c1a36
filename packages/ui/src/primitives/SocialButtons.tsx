import { useAppearance, useElement } from '../appearance/use-appearance.tsx'
import type { Provider } from '../form/settings.ts'
import { useUi } from '../host/context.tsx'
import { Icon, Spinner } from './Icon.tsx'

type SocialButtonsProps = {
  readonly providers: readonly Provider[]
  readonly onChoose: (provider: Provider) => void
  readonly pending: string | null
}

/** One button for each connected service: with words while there are few, as marks when there are many. */
export function SocialButtons({ providers, onChoose, pending }: SocialButtonsProps) {
  const { clerk, t } = useUi()
  const { layout } = useAppearance()
  const el = useElement()
  const variant = layout.socialButtonsVariant ?? 'auto'
  const asIcons = variant === 'iconButton' || (variant === 'auto' && providers.length >= 3)
  const last = clerk.client?.lastAuthenticationStrategy
  return (
    <div {...el('socialButtonsRoot socialButtons', { class: `kw-social${asIcons ? ' kw-social-icons' : ''}` })}>
      {providers.map((provider) => (
        <button
          key={provider.id}
          {...el(asIcons ? 'socialButtonsIconButton' : 'socialButtonsBlockButton', {
            id: provider.id,
            state: pending === provider.strategy && 'loading',
            class: 'kw-button kw-button-secondary',
          })}
          type="button"
          aria-disabled={pending !== null || undefined}
          aria-label={asIcons ? t('socialButtonsBlockButton', { provider: provider.name }) : undefined}
          onClick={() => pending === null && onChoose(provider)}
        >
          {pending === provider.strategy ? <Spinner /> : <ProviderMark provider={provider} />}
          {!asIcons && (
            <span {...el('socialButtonsBlockButtonText', { id: provider.id })}>
              {t('socialButtonsBlockButton', { provider: provider.name })}
            </span>
          )}
          {last === provider.strategy && !provider.channel && <LastUsed />}
        </button>
      ))}
    </div>
  )
}

function ProviderMark({ provider }: { provider: Provider }) {
  const el = useElement()
  if (provider.logoUrl) {
    return (
      <img
        {...el('socialButtonsProviderIcon providerIcon', { id: provider.id, class: 'kw-provider' })}
        src={provider.logoUrl}
        alt=""
        width={16}
        height={16}
      />
    )
  }
  if (provider.channel)
    return <Icon name="phone" {...el('socialButtonsProviderIcon providerIcon', { id: provider.id })} />
  return (
    <span
      {...el('socialButtonsProviderInitialIcon providerInitialIcon', { id: provider.id, class: 'kw-provider-initial' })}
      aria-hidden="true"
    >
      {provider.name[0]?.toUpperCase()}
    </span>
  )
}

function LastUsed() {
  const { t } = useUi()
  const el = useElement()
  return (
    <span {...el('lastAuthenticationStrategyBadge badge', { class: 'kw-badge kw-last-used' })}>
      {t('lastAuthenticationStrategy')}
    </span>
  )
}
