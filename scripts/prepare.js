// `npm install` runs it in a checkout: the first start finds the bundle made and compiled, and need not wait for either.
import { checkoutServer } from './start/checkout.js'

try {
  await checkoutServer()
} catch (error) {
  // An installation that holds is worth more; the first start tries again, and says what is wrong.
  console.warn(`Keyward could not be bundled yet: ${error instanceof Error ? error.message : error}`)
}
