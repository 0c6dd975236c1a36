/**
 * Whether the proxy takes a request for a way to a page, by loading it or within the app; all else is a call by code. Next.js
 * 16 has a page for all that its proxy sees, and official apps there are used to a redirect for calls, too.
 */
export function isPageRequest(headers: Pick<Headers, 'get'>): boolean {
  return isWorkOfPage() || isNavigation(headers)
}

function isNavigation(headers: Pick<Headers, 'get'>): boolean {
  if (headers.get('next-action') !== null) return false
  const destination = headers.get('sec-fetch-dest')
  return (
    destination === 'document' ||
    destination === 'iframe' ||
    Boolean(headers.get('accept')?.includes('text/html')) ||
    headers.get('next-url') !== null ||
    headers.get('rsc') !== null ||
    headers.get('x-nextjs-data') !== null
  )
}

type NextFetch = typeof fetch & { __nextGetStaticStore?(): { getStore(): { page?: string } | undefined } }

/** Next.js keeps what it is at work on beside the `fetch` that it hands out; the edge runtime's proxy (Next.js 15) has none. */
function isWorkOfPage(): boolean {
  return Boolean((fetch as NextFetch).__nextGetStaticStore?.().getStore()?.page)
}
