import { useElement } from '../../appearance/use-appearance.tsx'
import type { Factor } from '../../clerk.ts'
import { useUi } from '../../host/context.tsx'
import type { Translate } from '../../localization/localize.ts'
import { TextLink } from '../../primitives/Button.tsx'
import { Card, ChoiceButton, FooterText } from '../../primitives/Card.tsx'
import { Icon, type IconName } from '../../primitives/Icon.tsx'
import { alternatives, type Choice, type FactorLevel } from '../next-card.ts'
import { useSignInFlow } from '../use-sign-in-flow.tsx'

/** All ways that lead through this step but the one in use. */
export function AlternativesCard({ level, from }: { level: FactorLevel; from: Choice }) {
  const { t } = useUi()
  const flow = useSignInFlow()
  const current = from.view === 'factor' ? from.factor : null
  const offered = alternatives(level === 'first' ? flow.facts.firstFactors : flow.facts.secondFactors, current)
  return (
    <Card
      step="alternatives"
      part="signIn-alternativeMethods"
      footerId="havingTrouble"
      title={t('signIn.alternativeMethods.title')}
      subtitle={t('signIn.alternativeMethods.subtitle')}
      onBack={() => flow.choose(from)}
      footer={<HelpHint />}
    >
      <FactorChoices factors={offered} />
    </Card>
  )
}

/** For whom no way is the right one. */
export function HelpHint() {
  const { t } = useUi()
  const flow = useSignInFlow()
  return (
    <>
      <FooterText>{t('signIn.alternativeMethods.actionText')}</FooterText>
      <TextLink element="footerActionLink" onClick={() => flow.choose({ view: 'help', from: flow.choice })}>
        {t('signIn.alternativeMethods.actionLink')}
      </TextLink>
    </>
  )
}

export function FactorChoices({ factors }: { factors: readonly Factor[] }) {
  const { t } = useUi()
  const el = useElement()
  const flow = useSignInFlow()
  return (
    <div {...el('alternativeMethods', { class: 'kw-choices' })}>
      {factors.map((factor) => (
        <ChoiceButton
          key={`${factor.strategy}${factor.emailAddressId ?? factor.phoneNumberId ?? ''}`}
          element="alternativeMethodsBlockButton"
          id={factor.strategy}
          icon={<Icon name={iconOf(factor)} />}
          onClick={() => flow.choose({ view: 'factor', factor })}
        >
          {labelOf(factor, t)}
        </ChoiceButton>
      ))}
    </div>
  )
}

const labels: Readonly<Record<string, string>> = {
  email_link: 'blockButton__emailLink',
  email_code: 'blockButton__emailCode',
  phone_code: 'blockButton__phoneCode',
  password: 'blockButton__password',
  totp: 'blockButton__totp',
  backup_code: 'blockButton__backupCode',
}

function labelOf(factor: Factor, t: Translate): string {
  return t(`signIn.alternativeMethods.${labels[factor.strategy]}`, { identifier: factor.safeIdentifier })
}

function iconOf(factor: Factor): IconName {
  const icons: Record<string, IconName> = {
    email_link: 'link',
    email_code: 'mail',
    phone_code: 'phone',
    password: 'lock',
    totp: 'clock',
    backup_code: 'list',
  }
  return icons[factor.strategy] ?? 'key'
}
