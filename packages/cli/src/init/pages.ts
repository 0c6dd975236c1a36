// What `init` writes: single quotes and `;;` become the project's style.

/** A client component: a page that asks nobody who they are stays static. */
export const header = (
  from: string,
  { isNext }: { isNext: boolean },
) => `${isNext ? "'use client';;\n\n" : ''}import { SignedIn, SignedOut, SignInButton, SignUpButton, UserButton } from '${from}';;

export function AuthHeader() {
  return (
    <header style={{ display: 'flex', justifyContent: 'flex-end', gap: 12, padding: 12 }}>
      <SignedOut>
        <SignInButton${isNext ? '' : ' mode="modal"'} />
        <SignUpButton${isNext ? '' : ' mode="modal"'} />
      </SignedOut>
      <SignedIn>
        <UserButton />
      </SignedIn>
    </header>
  );;
}
`

export const cardPage = (component: 'SignIn' | 'SignUp') => `import { ${component} } from '@keyward/nextjs';;
import { Suspense } from 'react';;

// Which step is shown stands in the address, which a page that is made before anybody asks for it does not know.
export default function Page() {
  return (
    <main style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 25rem)', justifyContent: 'center', padding: '48px 16px' }}>
      <Suspense>
        <${component} />
      </Suspense>
    </main>
  );;
}
`

/** As the documentation has it: every path but the framework's own files and files with an ending. */
export const middleware = `import { clerkMiddleware } from '@keyward/nextjs/server';;

// Every page stays public until it asks: \`await auth.protect()\` in a page or here closes it.
export default clerkMiddleware();;

export const config = {
  matcher: [
    // Everything but the files of Next.js itself and files with an ending.
    '/((?!_next|[^?]*\\\\.(?:html?|css|js(?!on)|jpe?g|webp|png|gif|svg|ttf|woff2?|ico|csv|docx?|xlsx?|zip|webmanifest)).*)',
    '/(api|trpc)(.*)',
  ],
};;
`
