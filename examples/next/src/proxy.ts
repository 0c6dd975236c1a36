import { clerkMiddleware, createRouteMatcher } from '@keyward/nextjs/server'

const isProtected = createRouteMatcher(['/dashboard(.*)', '/user-profile(.*)', '/api/me'])

export default clerkMiddleware(
  async (auth, request) => {
    if (isProtected(request)) await auth.protect()
  },
  { signInUrl: '/sign-in', signUpUrl: '/sign-up' },
)

export const config = {
  matcher: [
    // Everything but Next.js' own files and files with an ending.
    '/((?!_next|[^?]*\\.(?:html?|css|js(?!on)|jpe?g|webp|png|gif|svg|ttf|woff2?|ico|csv|docx?|xlsx?|zip|webmanifest)).*)',
    '/(api|trpc)(.*)',
  ],
}
