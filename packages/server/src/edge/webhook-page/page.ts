import { createHash } from 'node:crypto'
import { eventTypes } from '@keyward/wire/facts'
import { jsonInHtml } from '../html.ts'
import { webhookScript } from './script.ts'
import { webhookStyle } from './style.ts'

/** Endpoints of webhooks and what went there, for whoever has an address of the Backend API; it says nothing by itself. */
export function webhookPage(): string {
  const types = [...eventTypes].map((type) => `<option>${type}</option>`).join('')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer"><title>Webhooks · Keyward</title><link rel="icon" href="data:,"><style>${webhookStyle}</style></head>
<body><main>
<header><h1>Webhooks</h1><p>Events go to every endpoint that asks for them, signed, until it takes them.</p></header>
<form id="add"><label for="url">Add an endpoint</label><input id="url" type="url" required placeholder="https://example.com/webhooks" autocomplete="off">
<label for="types">Events <small>(none chosen: all)</small></label><select id="types" multiple size="5">${types}</select>
<button class="primary" type="submit">Add endpoint</button></form>
<p id="status" role="status"></p>
<section id="endpoints" aria-label="Endpoints"></section>
</main>
<script id="facts" type="application/json">${jsonInHtml({ pageSize: 100 })}</script>
<script>${webhookScript}</script>
</body></html>`
}

/** This page's own script alone, and this server's API. */
export const webhookContentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(webhookScript).digest('base64')}'`,
  "style-src 'unsafe-inline'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
