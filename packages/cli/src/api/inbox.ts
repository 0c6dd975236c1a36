import { CliError, exitCodes } from '../errors.ts'
import type { Io } from '../io.ts'
import { request, serverUrl } from './client.ts'

export type InboxOptions = { url?: string; inboxToken?: string; instance?: string }
export type InboxMessage = {
  readonly id: string
  readonly instanceId: string
  readonly kind: 'email' | 'sms'
  readonly to: string
  readonly subject: string | null
  readonly text: string
  readonly code: string | null
  readonly link: string | null
  readonly at: number
}

export type Inbox = { messages(): Promise<InboxMessage[]>; clear(): Promise<unknown> }

/** The built-in inbox of a server; it wants no credential unless a production instance lives there too. */
export function inboxFrom(options: InboxOptions, io: Io): Inbox {
  const base = serverUrl(options, io)
  const token = options.inboxToken ?? io.env.KEYWARD_INBOX_TOKEN
  const path = token ? `/inbox.json?${new URLSearchParams({ token })}` : '/inbox.json'
  return {
    async messages() {
      const { messages } = await opened(request<{ messages: InboxMessage[] }>(base, { method: 'GET', path }))
      return messages.filter(({ instanceId }) => !options.instance || instanceId === options.instance)
    },
    clear: () => opened(request(base, { method: 'DELETE', path })),
  }
}

async function opened<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof CliError) || error.code !== 'route_not_found') throw error
    throw new CliError('The inbox is closed while the server has a production instance: give --inbox-token.', {
      exitCode: exitCodes.unusable,
      code: 'inbox_closed',
    })
  }
}
