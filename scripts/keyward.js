// `keyward` in a checkout: packages/cli/bin/keyward.js comes here, under the Node that `npm install` brought along.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkoutBundle } from './start/checkout.js'

await import(pathToFileURL(join(await checkoutBundle(), 'keyward.js')).href)
