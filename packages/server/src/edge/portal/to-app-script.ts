/**
 * The last page of a sign-in that an app began: asks for the app's address and goes there. With an account that was signed in
 * before, only when the person says so; and the button stays, since browsers open apps more gladly by somebody's hand.
 */
export const toAppScript = `
const toApp = async ({ facts, clerk, signInUrl, shown, failed }) => {
  if (clerk.session?.status !== 'active') return location.replace(signInUrl)
  const ask = async (confirmed) => {
    const url = new URL(facts.frontend + '/v1/client/hosted_auth/complete')
    url.searchParams.set('_clerk_session_id', clerk.session.id)
    const token = new URLSearchParams(location.search).get('token') ?? ''
    const answer = await fetch(url, { method: 'POST', credentials: 'include', body: new URLSearchParams({ token, confirmed }) })
    if (answer.ok) return (await answer.json()).response.url
    if (answer.status !== 422) throw new Error('no answer')
    document.querySelector('h1').textContent = facts.badLink.title
    document.querySelector('.card p:not(.app)').textContent = facts.badLink.text
    document.querySelector('.actions').hidden = true
  }
  const go = document.querySelector('.action.primary')
  let callback
  const leave = async (confirmed) => {
    callback = await ask(confirmed)
    if (!callback) return
    go.href = callback
    location.href = callback
  }
  const { user } = clerk
  document.querySelector('[data-account]').textContent =
    user.primaryEmailAddress?.emailAddress ?? user.primaryPhoneNumber?.phoneNumber ?? user.username ?? user.fullName ?? ''
  const another = document.querySelector('[data-signed-in]')
  another.href = signInUrl
  if (facts.isSingle)
    another.onclick = (event) => {
      event.preventDefault()
      clerk.signOut({ redirectUrl: signInUrl.href })
    }
  go.onclick = (event) => {
    if (callback) return
    event.preventDefault()
    leave(true).catch(failed)
  }
  await leave(false)
  shown()
}
`
