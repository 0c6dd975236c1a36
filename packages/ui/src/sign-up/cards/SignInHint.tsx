import { useUi } from '../../host/context.tsx'
import { TextLink } from '../../primitives/Button.tsx'
import { FooterText } from '../../primitives/Card.tsx'
import { withQuery } from '../../routing/location.ts'
import { useRouter } from '../../routing/use-router.tsx'
import { useSignUpFlow } from '../use-sign-up-flow.tsx'

/** The way back for people who have an account. */
export function SignInHint({ texts }: { texts: string }) {
  const { t, clerk, props, option, environment } = useUi()
  const flow = useSignUpFlow()
  const router = useRouter()
  const url = props.signInUrl ?? option('signInUrl') ?? clerk.buildSignInUrl?.() ?? environment.displayConfig.signInUrl
  const href = withQuery(String(url || ''), router.query, props)
  const open = () => {
    if (flow.isCombined) return router.go('')
    if (props.__keywardModal === true) {
      clerk.closeSignUp?.()
      return clerk.openSignIn?.(props)
    }
    void clerk.navigate(href)
  }
  return (
    <>
      <FooterText>{t(`${texts}.actionText`)}</FooterText>
      <TextLink element="footerActionLink" href={flow.isCombined ? undefined : href} onClick={open}>
        {t(`${texts}.actionLink`)}
      </TextLink>
    </>
  )
}
