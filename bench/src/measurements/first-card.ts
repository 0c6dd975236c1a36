import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from '@playwright/test'
import { type Keyward, startKeyward } from '../../../compat/src/browser/processes.ts'
import { launchChromium } from '../../../scripts/test/launch.ts'
import { median } from '../ratio.ts'

/** A phone far from the next mast: what developer tools call slow 4G, and a processor of a quarter of this one's speed. */
const slow = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
}
const slowerProcessor = 4
const rounds = 5

type Seen = { readonly ms: number; readonly kilobytes: number }

/** From nothing in the cache to a card in which somebody can type, both served by our server, in turns. */
export async function firstCard() {
  const servers = [await startKeyward({ KEYWARD_BROWSER: 'own' }), await startKeyward({ KEYWARD_BROWSER: 'official' })]
  const [own, official] = servers as [Keyward, Keyward]
  const pages = [await servePage(own), await servePage(official)] as const
  const browser = await launchChromium()
  try {
    const seen: [Seen[], Seen[]] = [[], []]
    for (let round = 0; round <= rounds; round++)
      for (const which of round % 2 ? ([0, 1] as const) : ([1, 0] as const)) {
        const one = await see(browser, pages[which].url)
        // The first time the server compresses what it then keeps.
        if (round > 0) seen[which].push(one)
      }
    const [ours, theirs] = seen.map((list) => median(list.map(({ ms }) => ms))) as [number, number]
    const [bytes, theirBytes] = seen.map((list) => median(list.map(({ kilobytes }) => kilobytes))) as [number, number]
    return [
      {
        name: 'first sign-in card, cold, slow 4G and a quarter of the processor, ms: official against ours',
        aim: 2,
        ours,
        theirs,
        ratio: theirs / ours,
      },
      {
        name: 'KB of scripts really loaded until then: official against ours',
        ours: bytes,
        theirs: theirBytes,
        ratio: theirBytes / bytes,
      },
    ]
  } finally {
    await browser.close()
    for (const page of pages) page.stop()
    for (const server of servers) await server.stop()
  }
}

async function see(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
    await devtools.send('Network.emulateNetworkConditions', slow)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor })
    const scripts = new Set<string>()
    let bytes = 0
    devtools.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)))
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength
    })
    const started = performance.now()
    await page.goto(url, { waitUntil: 'commit' })
    await page.locator('.cl-signIn-root input[name=identifier]').waitFor({ timeout: 120_000 })
    return { ms: performance.now() - started, kilobytes: bytes / 1000 }
  } finally {
    await context.close()
  }
}

/** The page of an app without a framework. */
async function servePage({ url, publishableKey }: Keyward) {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title></head><body><div id="place"></div>
<script src="${url}/npm/@clerk/clerk-js@5/dist/clerk.browser.js" crossorigin="anonymous" data-clerk-publishable-key="${publishableKey}" data-clerk-proxy-url="${url}" async></script>
<script>
document.querySelector('script[data-clerk-publishable-key]').addEventListener('load', async () => {
  await window.Clerk.load({ signInUrl: '/' })
  window.Clerk.mountSignIn(document.getElementById('place'))
})
</script></body></html>`
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
