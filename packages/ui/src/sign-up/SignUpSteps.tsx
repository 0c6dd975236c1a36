import { useEffect, useState } from 'preact/hooks'
import { signUpMode } from '../form/settings.ts'
import { type Ui, useUi } from '../host/context.tsx'
import { useHeldWhileFinishing } from '../routing/finish-session.ts'
import { ticketIn } from '../routing/location.ts'
import { useRouter } from '../routing/use-router.tsx'
import { isTaken, SignedInCard } from '../sign-in/cards/SignedInCard.tsx'
import { SsoCallbackCard } from '../sign-in/cards/SsoCallbackCard.tsx'
import { TaskCard } from '../sign-in/cards/TaskCard.tsx'
import { VerifyLinkCard } from '../sign-in/cards/VerifyLinkCard.tsx'
import { CodeCard } from './cards/CodeCard.tsx'
import { EmailLinkCard } from './cards/EmailLinkCard.tsx'
import { FormCard } from './cards/FormCard.tsx'
import { RestrictedCard } from './cards/RestrictedCard.tsx'
import { TicketCard } from './cards/TicketCard.tsx'
import { shownStep } from './next-step.ts'
import { SignUpFlowContext, useNewSignUpFlow, useSignUpFlow } from './use-sign-up-flow.tsx'

/** The steps of a sign-up, as a component of its own or inside a sign-in. */
export function SignUpSteps({ base, step }: { base: string; step: string }) {
  const ui = useUi()
  const flow = useNewSignUpFlow(base)
  const shown = useHeldWhileFinishing(step.startsWith('tasks/') ? step : shownStep(step, flow.signUp))
  useEffect(() => {
    // That card leads on itself, and going elsewhere at once would undo it.
    if (ui.leaving.current || isLedOn(ui, shown, base === '')) return
    if (shown !== step && shown !== 'complete') flow.go(shown, { replace: true })
  }, [shown, step, flow, ui, base])
  return (
    <SignUpFlowContext.Provider value={flow}>
      <SignUpCard step={shown} isTop={base === ''} />
    </SignUpFlowContext.Provider>
  )
}

/** Who is there already has nothing to begin. */
const isLedOn = (ui: Ui, step: string, isTop: boolean) => isTop && step === '' && isTaken(ui)

function SignUpCard({ step, isTop }: { step: string; isTop: boolean }) {
  const ui = useUi()
  const router = useRouter()
  const { ticket, isSignedIn } = useHeldWhileFinishing({
    ticket: ticketIn(router.query),
    isSignedIn: isLedOn(ui, step, isTop),
  })
  if (step.startsWith('tasks/')) return <TaskCard />
  if (ticket && step === '') return <TicketCard ticket={ticket} />
  if (isSignedIn) return <SignedInCard kind="signUp" />
  switch (step) {
    case '':
      return signUpMode(ui.environment) === 'public' ? <FormCard key="start" step="start" /> : <RestrictedCard />
    case 'restricted':
      return <RestrictedCard />
    case 'continue':
      return <FormCard key="continue" step="continue" />
    case 'verify-email-address':
      return <EmailProof />
    case 'verify-phone-number':
      return <CodeCard key="phone" kind="phone" />
    case 'verify':
      return <VerifyLinkCard kind="signUp" />
    case 'sso-callback':
      return <SsoCallbackCard />
    default:
      return <SignedInCard kind="signUp" />
  }
}

/** A link where the instance has links, as with the official components; a code for who asks for one, or where there is nothing else. */
function EmailProof() {
  const { environment } = useUi()
  const { verifications } = useSignUpFlow().signUp
  const ways = environment.userSettings.attributes.email_address?.verifications ?? []
  const hasLink = ways.includes('email_link')
  const underway = verifications?.emailAddress
  const isCodeSent = underway?.nextAction === 'needs_attempt' && underway.strategy === 'email_code'
  const [byLink, setByLink] = useState(hasLink && !isCodeSent)
  const onOther = hasLink && ways.includes('email_code') ? () => setByLink(!byLink) : undefined
  return byLink ? <EmailLinkCard onOther={onOther} /> : <CodeCard key="email" kind="email" onOther={onOther} />
}
