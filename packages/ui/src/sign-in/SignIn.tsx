import { useEffect } from 'preact/hooks'
import { useClerkState, useUi } from '../host/context.tsx'
import { useHeldWhileFinishing } from '../routing/finish-session.ts'
import { isForSignUp, ticketIn } from '../routing/location.ts'
import { useRouter } from '../routing/use-router.tsx'
import { AlternativesCard } from './cards/AlternativesCard.tsx'
import { BackupCodeCard } from './cards/BackupCodeCard.tsx'
import { ChooseAccountCard } from './cards/ChooseAccountCard.tsx'
import { CodeCard } from './cards/CodeCard.tsx'
import { EmailLinkCard } from './cards/EmailLinkCard.tsx'
import { ForgotPasswordCard } from './cards/ForgotPasswordCard.tsx'
import { HelpCard } from './cards/HelpCard.tsx'
import { IdentifierCard } from './cards/IdentifierCard.tsx'
import { NewPasswordCard } from './cards/NewPasswordCard.tsx'
import { PasswordCard } from './cards/PasswordCard.tsx'
import { isTaken, SignedInCard } from './cards/SignedInCard.tsx'
import { SsoCallbackCard } from './cards/SsoCallbackCard.tsx'
import { TaskCard } from './cards/TaskCard.tsx'
import { TicketCard } from './cards/TicketCard.tsx'
import { VerifyLinkCard } from './cards/VerifyLinkCard.tsx'
import { combinedSignUp } from './combined-sign-up.ts'
import { isCombined } from './is-combined.ts'
import { factorKey, nextCard } from './next-card.ts'
import { SignInFlowContext, useNewSignInFlow, useSignInFlow } from './use-sign-in-flow.tsx'

/** Signs a person in, or up where the app asks for both at once. Picks the card for the state, nothing more. */
export function SignIn() {
  useClerkState()
  const ui = useUi()
  const flow = useHeldWhileFinishing(useNewSignInFlow(isCombined(ui)))
  return (
    <SignInFlowContext.Provider value={flow}>
      <SignInCards />
    </SignInFlowContext.Provider>
  )
}

function SignInCards() {
  const ui = useUi()
  const { environment, leaving } = ui
  const router = useRouter()
  const flow = useSignInFlow()
  const preferred = environment.displayConfig.preferredSignInStrategy ?? 'password'
  const { card, redirect, ticket, isInvited, isSignedIn } = useHeldWhileFinishing({
    ...nextCard(router.step, flow.facts, flow.choice, preferred),
    ticket: ticketIn(router.query),
    isInvited: flow.withSignUp && isForSignUp(router.query),
    isSignedIn: isTaken(ui),
  })

  // That card knows where to go: to a task, for one.
  const isLedOn = isSignedIn && (card.name === 'create' || (card.name === 'identifier' && !ticket))

  useEffect(() => {
    if (redirect !== undefined && !isLedOn && !leaving.current) router.go(redirect, { replace: true })
  }, [redirect, router, isLedOn])

  if (isLedOn) return <SignedInCard />
  if (ticket && isInvited && card.name === 'identifier') return <combinedSignUp.Component base="create" step="" />
  if (ticket && card.name === 'identifier') return <TicketCard ticket={ticket} />

  switch (card.name) {
    case 'identifier':
      return <IdentifierCard />
    case 'password':
      return <PasswordCard factor={card.factor} />
    case 'code':
      return <CodeCard key={factorKey(card.factor, card.level)} factor={card.factor} level={card.level} />
    case 'email-link':
      return <EmailLinkCard key={factorKey(card.factor, card.level)} factor={card.factor} level={card.level} />
    case 'backup-code':
      return <BackupCodeCard factor={card.factor} />
    case 'alternatives':
      return <AlternativesCard level={card.level} from={card.from} />
    case 'forgot-password':
      return <ForgotPasswordCard from={card.from} />
    case 'help':
      return <HelpCard from={card.from} />
    case 'new-password':
      return <NewPasswordCard />
    case 'choose':
      return <ChooseAccountCard />
    case 'verify-link':
      return <VerifyLinkCard />
    case 'sso-callback':
      return <SsoCallbackCard />
    case 'task':
      return <TaskCard />
    case 'create':
      return <combinedSignUp.Component base="create" step={card.step} />
    case 'complete':
      return <SignedInCard />
  }
}
