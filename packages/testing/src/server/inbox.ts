import { request } from './request.ts'

export type InboxOptions = {
  /** Address of the server. */
  readonly url: string
  /** Only what this instance sent, by its id. */
  readonly instance?: string
  /** `KEYWARD_INBOX_TOKEN` of a server that has a production instance too. */
  readonly token?: string
}

/** A mail or an SMS that a development server kept to itself. */
export type InboxMessage = {
  readonly id: string
  readonly instanceId: string
  readonly kind: 'email' | 'sms'
  /** How it would have reached the phone; null: it is a mail. */
  readonly channel: 'sms' | 'whatsapp' | null
  readonly to: string
  readonly subject: string | null
  readonly text: string
  readonly html: string | null
  /** The one-time code in it. */
  readonly code: string | null
  /** The link that it is about. */
  readonly link: string | null
  /** Every address in its text, the one that it is about first. */
  readonly links: readonly string[]
  readonly at: Date
}

export type WaitOptions = { readonly kind?: 'email' | 'sms'; readonly timeoutMs?: number }

export type Inbox = {
  /** The newest first; all of them, or those to one address or number. */
  messages(to?: string): Promise<InboxMessage[]>
  /** The newest one to an address, waited for if there is none yet. */
  newest(to: string, options?: WaitOptions): Promise<InboxMessage>
  /** The newest one that this reader has not yet given out: what comes next, however often the same address is used. */
  next(to: string, options?: WaitOptions): Promise<InboxMessage>
  /** The code of the next message that has one. */
  code(to: string, options?: WaitOptions): Promise<string>
  /** The link of the next message that has one. */
  link(to: string, options?: WaitOptions): Promise<string>
  /** Throws all messages of the server away. */
  clear(): Promise<void>
}

const pollMs = 100
const patienceMs = 10_000

/** Reads the inbox of a development server. */
export function createInbox({ url, instance, token }: InboxOptions): Inbox {
  const path = `/inbox.json${token ? `?${new URLSearchParams({ token })}` : ''}`
  const given = new Set<string>()

  const messages = async (to?: string) => {
    const answer = await request<{ messages: WireMessage[] }>(url, path)
    return answer.messages
      .filter((message) => (!instance || message.instanceId === instance) && (!to || isTo(message, to)))
      .map(readable)
  }

  const waitFor = async (to: string, what: string, options: WaitOptions, fits: (message: InboxMessage) => boolean) => {
    const { kind, timeoutMs = patienceMs } = options
    const until = Date.now() + timeoutMs
    for (;;) {
      const all = (await messages(to)).filter((message) => !kind || message.kind === kind)
      const found = all.find(fits)
      if (found) {
        // What is older than the one that was given out is no news either.
        for (const older of all.slice(all.indexOf(found))) given.add(older.id)
        return found
      }
      if (Date.now() >= until) throw new Error(nothingCame(to, what, timeoutMs, all.length))
      await new Promise((resolve) => setTimeout(resolve, pollMs))
    }
  }
  const isNew = ({ id }: InboxMessage) => !given.has(id)

  return {
    messages,
    newest: (to, options = {}) => waitFor(to, 'message', options, () => true),
    next: (to, options = {}) => waitFor(to, 'new message', options, isNew),
    code: async (to, options = {}) =>
      (await waitFor(to, 'new message with a code', options, (one) => isNew(one) && one.code !== null)).code!,
    link: async (to, options = {}) =>
      (await waitFor(to, 'new message with a link', options, (one) => isNew(one) && one.link !== null)).link!,
    clear: async () => {
      await request(url, path, { method: 'DELETE' })
    },
  }
}

type WireMessage = Omit<InboxMessage, 'at' | 'links'> & { readonly at: number }

function readable(message: WireMessage): InboxMessage {
  const found = message.text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? []
  const links = [...new Set([...(message.link ? [message.link] : []), ...found])]
  return { ...message, at: new Date(message.at), links }
}

function isTo({ to }: WireMessage, address: string): boolean {
  return to.toLowerCase() === address.trim().toLowerCase()
}

function nothingCame(to: string, what: string, timeoutMs: number, others: number): string {
  const isTest = /\+clerk_test(?:@|\+)/.test(to) || /^\+?1?\d{3}55501\d{2}$/.test(to.replace(/[\s().-]/g, ''))
  const hint = isTest
    ? ' It is a test address: nothing is sent there, its code is always 424242.'
    : others > 0
      ? ` ${others} older ${others === 1 ? 'one is' : 'are'} there and had been read, or lack what was asked for.`
      : ''
  return `Keyward: no ${what} to ${to} came within ${timeoutMs / 1000} seconds.${hint}`
}
