import { createPublicKey, type JsonWebKey } from 'node:crypto'
import type { Command } from 'commander'
import { type InstanceOptions, instanceApi, withInstanceOptions } from '../api/instance-api.ts'
import type { Io } from '../io.ts'

export function addPublicKeyCommand(keys: Command, io: Io): void {
  withInstanceOptions(keys.command('public'))
    .description('Print the public key of an instance in PEM, for `jwtKey` and KEYWARD_JWT_KEY.')
    .action(async (options: InstanceOptions) => {
      const api = await instanceApi(options, io)
      const { keys: published } = await api.request<{ keys: JsonWebKey[] }>('GET', '/jwks')
      // The newest comes first: those behind it were rotated away and are believed for a while.
      const pem = createPublicKey({ key: published[0]!, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
      io.out(pem.toString().trim())
    })
}
