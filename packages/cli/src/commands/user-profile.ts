import type { Command } from 'commander'
import { jsonObject } from '../arguments.ts'

/** What may be said of somebody when they are made and later. */
export type ProfileOptions = {
  username?: string
  firstName?: string
  lastName?: string
  externalId?: string
  publicMetadata?: Record<string, unknown>
  privateMetadata?: Record<string, unknown>
}

export function withProfileOptions(command: Command): Command {
  return command
    .option('--username <name>', 'username')
    .option('--first-name <name>', 'first name')
    .option('--last-name <name>', 'last name')
    .option('--external-id <id>', 'id of your own')
    .option('--public-metadata <json>', 'what everybody of the application may read, a JSON object', jsonObject)
    .option('--private-metadata <json>', 'what your servers alone may read, a JSON object', jsonObject)
}

/** In the words of the API; only what was given. */
export function profileOf(options: ProfileOptions) {
  const given = {
    username: options.username,
    first_name: options.firstName,
    last_name: options.lastName,
    external_id: options.externalId,
    public_metadata: options.publicMetadata,
    private_metadata: options.privateMetadata,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<typeof given>
}
