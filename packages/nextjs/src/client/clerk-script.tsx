'use client'
import { buildClerkJsScriptAttributes, clerkJsScriptUrl } from '@keyward/react/internal'

type Props = {
  publishableKey: string
  Clerk?: unknown
  proxyUrl?: unknown
  domain?: unknown
  clerkJSUrl?: string
  clerkJSVersion?: string
  clerkJSVariant?: 'headless' | ''
  nonce?: string
}

/**
 * The runtime's script tag in the server's answer, so that it loads early. With a loopback key its host name is that of the page,
 * which only the browser knows: there the runtime's loader adds it.
 */
export function ClerkScript({ publishableKey, Clerk, proxyUrl, domain, ...rest }: Props) {
  const options = {
    publishableKey,
    proxyUrl: typeof proxyUrl === 'string' ? proxyUrl : undefined,
    domain: typeof domain === 'string' ? domain : undefined,
    ...rest,
  }
  const url = Clerk || !publishableKey ? null : clerkJsScriptUrl(options)
  if (!url) return null
  return (
    <script
      src={url}
      async
      crossOrigin="anonymous"
      data-clerk-js-script="true"
      suppressHydrationWarning
      {...buildClerkJsScriptAttributes(options)}
    />
  )
}
