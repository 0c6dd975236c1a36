import { useEffect, useRef, useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Environment, Factor, SessionVerification } from '../clerk.ts'
import { channelName, phoneChannels } from '../form/settings.ts'
import { useUi } from '../host/context.tsx'
import { Button, TextLink } from '../primitives/Button.tsx'
import { Card, ChoiceButton, FooterText } from '../primitives/Card.tsx'
import { Icon, Spinner } from '../primitives/Icon.tsx'
import { SupportButton } from '../primitives/SupportButton.tsx'
import { alternatives, factorKey } from '../sign-in/next-card.ts'
import { CodeStep, PasswordStep } from './steps.tsx'

const strategies = ['password', 'email_code', 'phone_code']
const key = (factor: Factor) => factorKey(factor, 'first')

/** What a card of ours can carry out: a code to a phone by each channel that the instance has. */
function waysOf(factors: readonly Factor[] | null, environment: Environment): Factor[] {
  return (factors ?? []).flatMap((factor) => {
    if (!strategies.includes(factor.strategy)) return []
    if (factor.strategy !== 'phone_code') return [factor]
    return [factor, ...phoneChannels(environment).map(({ channel }) => ({ ...factor, channel }))]
  })
}

/** What somebody looks at, beside the way in use. */
type View = 'way' | 'others' | 'help'

/** Somebody who is signed in shows once more that it is them; then whoever asked goes on. */
export function UserVerification() {
  const { clerk, props, close, environment } = useUi()
  const [factors, setFactors] = useState<readonly Factor[] | null>(null)
  const [chosen, choose] = useState<Factor | null>(null)
  const [view, setView] = useState<View>('way')
  const isDone = useRef(false)

  useEffect(() => {
    const level = (props.level as string | undefined) ?? 'second_factor'
    void clerk.session!.startVerification!({ level }).then(
      ({ supportedFirstFactors }) => {
        const usable = waysOf(supportedFirstFactors, environment)
        setFactors(usable)
        choose(usable.find(({ strategy }) => strategy === 'password') ?? usable[0] ?? null)
      },
      () => setFactors([]),
    )
    // However the dialog is left, whoever waits for it is told.
    return () => {
      if (!isDone.current) (props.afterVerificationCancelled as (() => void) | undefined)?.()
    }
  }, [])

  const onAnswer = async ({ status }: SessionVerification) => {
    if (status !== 'complete') return
    isDone.current = true
    await clerk.setActive({ session: clerk.session!.id })
    ;(props.afterVerification as (() => void) | undefined)?.()
    close?.()
  }
  if (!factors) return <Waiting />
  const others = alternatives(factors, null).filter((factor) => !chosen || key(factor) !== key(chosen))
  const back = () => setView('way')
  if (view === 'help') return <Help onBack={others.length > 0 && chosen ? () => setView('others') : back} />
  if (!chosen) return <Nothing onHelp={() => setView('help')} />
  if (view === 'others') {
    const take = (factor: Factor) => {
      choose(factor)
      back()
    }
    return <Methods factors={others} onChoose={take} onBack={back} onHelp={() => setView('help')} />
  }
  const footer =
    others.length > 0 ? <OtherMethod onClick={() => setView('others')} /> : <HelpLink onClick={() => setView('help')} />
  return chosen.strategy === 'password' ? (
    <PasswordStep onAnswer={onAnswer} footer={footer} />
  ) : (
    <CodeStep key={key(chosen)} factor={chosen} onAnswer={onAnswer} footer={footer} />
  )
}

function OtherMethod({ onClick }: { onClick: () => void }) {
  const { t } = useUi()
  return (
    <TextLink element="footerActionLink" onClick={onClick}>
      {t('reverification.password.actionLink')}
    </TextLink>
  )
}

function HelpLink({ onClick }: { onClick: () => void }) {
  const { t } = useUi()
  return (
    <TextLink element="footerActionLink" onClick={onClick}>
      {t('reverification.alternativeMethods.actionLink')}
    </TextLink>
  )
}

type MethodsProps = {
  readonly factors: readonly Factor[]
  readonly onChoose: (factor: Factor) => void
  readonly onBack: () => void
  readonly onHelp: () => void
}

function Methods({ factors, onChoose, onBack, onHelp }: MethodsProps) {
  const { t } = useUi()
  const el = useElement()
  const texts = 'reverification.alternativeMethods'
  const names: Record<string, string> = { password: 'password', email_code: 'emailCode', phone_code: 'phoneCode' }
  const icons = { password: 'lock', email_code: 'mail', phone_code: 'phone' } as const
  return (
    <Card
      step="methods"
      part="userVerification-alternativeMethods"
      title={t(`${texts}.title`)}
      subtitle={t(`${texts}.subtitle`)}
      onBack={onBack}
      footerId="havingTrouble"
      footer={
        <>
          <FooterText>{t(`${texts}.actionText`)}</FooterText>
          <HelpLink onClick={onHelp} />
        </>
      }
    >
      <div {...el('alternativeMethods', { class: 'kw-choices' })}>
        {factors.map((factor) => (
          <ChoiceButton
            key={key(factor)}
            element="alternativeMethodsBlockButton"
            id={factor.strategy}
            icon={<Icon name={icons[factor.strategy as keyof typeof icons]} />}
            onClick={() => onChoose(factor)}
          >
            {t(`${texts}.blockButton__${names[factor.strategy]}${factor.channel ? 'By' : ''}`, {
              identifier: factor.safeIdentifier ?? '',
              provider: channelName(factor.channel),
            })}
          </ChoiceButton>
        ))}
      </div>
    </Card>
  )
}

function Waiting() {
  const { t } = useUi()
  return (
    <Card step="waiting" title={t('reverification.password.title')}>
      <div class="kw-status">
        <Spinner />
        <span class="kw-hidden">{t('loading')}</span>
      </div>
    </Card>
  )
}

/** For whom no way is the right one. */
function Help({ onBack }: { onBack: () => void }) {
  const { t } = useUi()
  const texts = 'reverification.alternativeMethods.getHelp'
  return (
    <Card
      step="help"
      part="userVerification-havingTrouble"
      title={t(`${texts}.title`)}
      subtitle={t(`${texts}.content`)}
      onBack={onBack}
    >
      <SupportButton text={t(`${texts}.blockButton__emailSupport`)} />
    </Card>
  )
}

function Nothing({ onHelp }: { onHelp: () => void }) {
  const { t, clerk, close } = useUi()
  const texts = 'reverification.noAvailableMethods'
  const signInAgain = async () => {
    await clerk.signOut({ sessionId: clerk.session!.id, redirectUrl: clerk.buildSignInUrl!() })
    close?.()
  }
  return (
    <Card
      step="nothing"
      title={t(`${texts}.title`)}
      subtitle={`${t(`${texts}.subtitle`)} ${t(`${texts}.message`)}`.trim()}
      footerId="havingTrouble"
      footer={<HelpLink onClick={onHelp} />}
    >
      <Button kind="primary" element="formButtonPrimary" onClick={signInAgain}>
        {t(`${texts}.signInAgain`)}
      </Button>
    </Card>
  )
}
