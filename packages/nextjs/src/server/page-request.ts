/** Whether somebody is on the way to a page, by loading it or within the app; all else is a call by code. */
export function isPageRequest(headers: Pick<Headers, 'get'>): boolean {
  if (isServerAction(headers)) return false
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

/** A form or button of a page calls a function of the server. */
export function isServerAction(headers: Pick<Headers, 'get'>): boolean {
  return headers.get('next-action') !== null
}
