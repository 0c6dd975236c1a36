import { useEffect, useRef, useState } from 'preact/hooks'
import { useElement } from '../appearance/use-appearance.tsx'
import type { Factor, SessionVerification } from '../clerk.ts'
import { useUi } from '../host/context.tsx'
import { Button } from '../primitives/Button.tsx'
import { Card, ChoiceButton } from '../primitives/Card.tsx'
import { Icon, Spinner } from '../primitives/Icon.tsx'
import { alternatives } from '../sign-in/next-card.ts'
import { CodeStep, PasswordStep } from './steps.tsx'

const strategies = ['password', 'email_code', 'phone_code']

/** Somebody who is signed in shows once more that it is them; then whoever asked goes on. */
export function UserVerification() {
  const { clerk, props, close } = useUi()
  const [factors, setFactors] = useState<readonly Factor[] | null>(null)
  const [chosen, choose] = useState<Factor | null>(null)
  const [isChoosing, setChoosing] = useState(false)
  const isDone = useRef(false)

  useEffect(() => {
    const level = (props.level as string | undefined) ?? 'second_factor'
    void clerk.session!.startVerification!({ level }).then(
      ({ supportedFirstFactors }) => {
        const usable = (supportedFirstFactors ?? []).filter(({ strategy }) => strategies.includes(strategy))
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
  const others = factors && factors.length > 1 ? () => setChoosing(true) : undefined
  if (!factors) return <Waiting />
  if (!chosen) return <Nothing />
  if (isChoosing) {
    const take = (factor: Factor) => {
      choose(factor)
      setChoosing(false)
    }
    return <Methods factors={alternatives(factors, chosen)} onChoose={take} onBack={() => take(chosen)} />
  }
  return chosen.strategy === 'password' ? (
    <PasswordStep onAnswer={onAnswer} onOthers={others} />
  ) : (
    <CodeStep
      key={chosen.emailAddressId ?? chosen.phoneNumberId}
      factor={chosen}
      onAnswer={onAnswer}
      onOthers={others}
    />
  )
}

type MethodsProps = {
  readonly factors: readonly Factor[]
  readonly onChoose: (factor: Factor) => void
  readonly onBack: () => void
}

function Methods({ factors, onChoose, onBack }: MethodsProps) {
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
    >
      <div {...el('alternativeMethods', { class: 'kw-choices' })}>
        {factors.map((factor) => (
          <ChoiceButton
            key={`${factor.strategy} ${factor.safeIdentifier}`}
            element="alternativeMethodsBlockButton"
            id={factor.strategy}
            icon={<Icon name={icons[factor.strategy as keyof typeof icons]} />}
            onClick={() => onChoose(factor)}
          >
            {t(`${texts}.blockButton__${names[factor.strategy]}`, { identifier: factor.safeIdentifier ?? '' })}
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

function Nothing() {
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
    >
      <Button kind="primary" element="formButtonPrimary" onClick={signInAgain}>
        {t(`${texts}.signInAgain`)}
      </Button>
    </Card>
  )
}
