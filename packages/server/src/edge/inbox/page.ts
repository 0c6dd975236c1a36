import { createHash } from 'node:crypto'
import { jsonInHtml } from '../html.ts'
import { inboxScript } from './script.ts'
import { inboxStyle } from './style.ts'

export type InboxPageMessage = {
  readonly id: string
  readonly kind: 'email' | 'sms'
  readonly to: string
  /** Empty for SMS. */
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly code: string | null
  readonly link: string | null
  readonly senderName?: string
  /** Milliseconds. */
  readonly at: number
}

/** The built-in inbox: each mail as a person would see it, each SMS as a bubble, new ones within a second. */
export function inboxPage(messages: readonly InboxPageMessage[]): string {
  const hint = 'Mail and text messages of your development instances. Nothing leaves this machine.'
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>Inbox · Keyward</title><link rel="icon" href="data:,"><style>${inboxStyle}</style></head>
<body>
<header class="bar"><h1>Inbox</h1><span id="status" class="hint" data-text="${hint}">${hint}</span><button id="clear" class="button" type="button" hidden>Delete all</button></header>
<nav class="list" aria-label="Messages"><div class="search"><input id="search" type="search" placeholder="Search" aria-label="Search messages" autocomplete="off"></div><ul id="list"></ul><div id="empty" class="empty" hidden></div></nav>
<main id="view" class="view" tabindex="-1"></main>
<div id="announcement" class="sr" role="status"></div>
<script id="messages" type="application/json">${jsonInHtml(messages)}</script>
<script>${inboxScript}</script>
</body></html>`
}

/** Only this page's own script runs; nothing is loaded from elsewhere, and nobody frames it. */
export const inboxContentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(inboxScript).digest('base64')}'`,
  "style-src 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
