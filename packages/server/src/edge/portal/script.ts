/**
 * What a hosted page does: loads the runtime with the instance's facts, then shows its component. `#portal` holds the facts
 * (`PortalFacts`); nothing of them becomes markup.
 */
export const portalScript = `
const facts = JSON.parse(document.getElementById('portal').textContent)
const place = document.getElementById('place')
const shown = () => document.body.removeAttribute('data-loading')
const failed = () => {
  shown()
  place.replaceChildren(Object.assign(document.createElement('p'), { className: 'note', role: 'alert', textContent: facts.failed }))
}
const localization = async () => {
  // A runtime without such texts, as the official one, speaks its own language.
  const texts = facts.texts ? await import(facts.texts).catch(() => ({})) : {}
  return Object.values(texts)[0]
}
const start = async () => {
  const clerk = window.Clerk
  await clerk.load({ ...facts.options, localization: await localization() })
  const signInUrl = new URL(facts.base + '/sign-in')
  signInUrl.searchParams.set('redirect_url', location.href)
  if (facts.isForUsers && !clerk.user) {
    location.replace(signInUrl)
    return
  }
  if (facts.leadsToApp) {
    await toApp({ facts, clerk, signInUrl, shown, failed })
    return
  }
  if (facts.mount === 'mountOrganizationProfile' && !clerk.organization) {
    location.replace(facts.base + '/organizations')
    return
  }
  if (facts.mount) {
    // Something turns until there is something to see.
    const drawn = new MutationObserver(() => place.textContent && (drawn.disconnect(), shown()))
    drawn.observe(place, { childList: true, subtree: true })
    clerk[facts.mount](place, facts.props)
  } else for (const link of document.querySelectorAll('[data-signed-in]')) link.hidden = !clerk.user
}
const script = document.querySelector('script[data-clerk-publishable-key]')
script.addEventListener('error', failed)
if (window.Clerk) start().catch(failed)
else script.addEventListener('load', () => start().catch(failed))
`
