import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { toNodeHandler } from 'better-auth/node'
import { betterAuthOn } from './better-auth-options.ts'
import { peerInput } from './process.ts'

/** better-auth behind its own handler for Node. */
const { auth } = await betterAuthOn(peerInput().database)
const server = createServer(toNodeHandler(auth)).listen(0)
server.once('listening', () => console.log(`http://localhost:${(server.address() as AddressInfo).port}/api/auth`))
