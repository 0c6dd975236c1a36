'use client'
import {
  OrganizationProfile as BaseOrganizationProfile,
  SignIn as BaseSignIn,
  SignUp as BaseSignUp,
  UserProfile as BaseUserProfile,
} from '@keyward/react'
import { useRouter } from 'next/compat/router'
import { useParams, usePathname } from 'next/navigation'
import { type ComponentProps, type ComponentType, type JSX, type ReactNode, Suspense, useState } from 'react'

type Routed = { path?: string | undefined; routing?: 'path' | 'hash' | 'virtual' }

/**
 * Below its own catch-all route a component needs no `path`: it is the route without the catch-all part. With Cache Components
 * Next knows the route only at run time, and stops a build where nothing waits for it.
 */
function routed<Props extends object>(Base: ComponentType<Props>, name: string) {
  const WithPath = (props: Props) => {
    const [path] = useState(usePathOfRoute())
    const { path: given, routing } = props as Routed
    const isPath = given !== undefined || routing === undefined || routing === 'path'
    return <Base {...props} {...(isPath ? { routing: 'path', path: given ?? path } : {})} />
  }
  const Component = (props: Props) => (
    <Suspense fallback={(props as { fallback?: ReactNode }).fallback}>
      <WithPath {...props} />
    </Suspense>
  )
  Component.displayName = name
  return Component as (props: Props) => JSX.Element
}

/** As the browser shows it: the router leaves out the app's base path. */
function usePathOfRoute(): string {
  const base = process.env.__NEXT_ROUTER_BASEPATH ?? ''
  const path = usePathBelowBase()
  return base && path === '/' ? base : `${base}${path}`
}

function usePathBelowBase(): string {
  const pages = useRouter()
  const pathname = usePathname() ?? '/'
  const params = useParams()
  if (pages) return pages.pathname.replace(/\/\[\[?\.\.\..*$/, '') || '/'
  const caught = Object.values(params ?? {}).find((value): value is string[] => Array.isArray(value))?.length ?? 0
  const segments = pathname.split('/').filter(Boolean)
  return `/${segments.slice(0, segments.length - caught).join('/')}`
}

export const SignIn: typeof BaseSignIn = routed(BaseSignIn, 'SignIn')
export const SignUp: typeof BaseSignUp = routed(BaseSignUp, 'SignUp')
export const UserProfile: typeof BaseUserProfile = Object.assign(
  routed<ComponentProps<typeof BaseUserProfile>>(BaseUserProfile, 'UserProfile'),
  { Page: BaseUserProfile.Page, Link: BaseUserProfile.Link },
)
export const OrganizationProfile: typeof BaseOrganizationProfile = Object.assign(
  routed<ComponentProps<typeof BaseOrganizationProfile>>(BaseOrganizationProfile, 'OrganizationProfile'),
  { Page: BaseOrganizationProfile.Page, Link: BaseOrganizationProfile.Link },
)
