import { Protect, SignedIn, SignedOut } from '@clerk/nextjs'

export default function Page() {
  return (
    <main>
      <SignedIn>
        <p data-testid="in">in</p>
      </SignedIn>
      <SignedOut>
        <p data-testid="out">out</p>
      </SignedOut>
      <Protect fallback={<p data-testid="refused">refused</p>}>
        <p data-testid="allowed">allowed</p>
      </Protect>
      {/* biome-ignore lint/a11y/useValidAriaRole: a role in an organization */}
      <Protect role="org:admin" fallback={<p data-testid="no-admin">no admin</p>}>
        <p data-testid="admin">admin</p>
      </Protect>
      <Protect condition={(has) => !has({ permission: 'org:none:none' })} fallback={<p data-testid="no-condition" />}>
        <p data-testid="condition">condition</p>
      </Protect>
    </main>
  )
}
