/**
 * What the page does: asks `/inbox.json` for news, draws the list, shows the chosen message. Everything that came in a
 * message is text to it; only the mail's own page is shown as a page, in a frame in which no script runs.
 */
export const inboxScript = `
const $ = (id) => document.getElementById(id)
const [list, view, search, empty, status] = ['list', 'view', 'search', 'empty', 'status'].map($)
const seen = new Set(JSON.parse(sessionStorage.getItem('inbox.seen') || '[]'))
let messages = JSON.parse($('messages').textContent)
let shown = null
let asPlainText = false
let failures = 0

function element(tag, properties, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) name in made ? (made[name] = value) : made.setAttribute(name, value)
  made.append(...children.filter((child) => child !== null))
  return made
}

function icon(kind) {
  const paths = { email: 'M2 4.5h12v8H2zM2 5l6 4.5L14 5', sms: 'M2.5 3h11v8h-6L4 13.5V11H2.5z' }
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  for (const [name, value] of Object.entries({ width: 16, height: 16, viewBox: '0 0 16 16', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5, 'stroke-linejoin': 'round', 'aria-hidden': 'true' })) svg.setAttribute(name, value)
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', paths[kind] || paths.email)
  svg.append(path)
  return svg
}

const titleOf = (message) => (message.kind === 'sms' ? message.text : message.subject)
const chosenId = () => decodeURIComponent(location.hash.slice(1))

function timeOf(at) {
  const date = new Date(at)
  const isToday = date.toDateString() === new Date().toDateString()
  return isToday ? date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) : date.toLocaleDateString([], { day: 'numeric', month: 'short' })
}

function matching() {
  const words = search.value.trim().toLowerCase()
  return messages.filter((message) => (message.to + ' ' + titleOf(message)).toLowerCase().includes(words))
}

function drawList() {
  const rows = matching()
  const focused = document.activeElement?.dataset?.id
  list.replaceChildren(...rows.map((message) => {
    const row = element('button', { type: 'button', className: 'row' + (seen.has(message.id) ? ' seen' : '') },
      icon(message.kind),
      element('span', { className: 'to', textContent: message.to }),
      element('time', { className: 'when', textContent: timeOf(message.at), dateTime: new Date(message.at).toISOString() }),
      element('span', { className: 'what', textContent: titleOf(message) }))
    row.dataset.id = message.id
    if (message.id === chosenId()) row.setAttribute('aria-current', 'true')
    row.onclick = () => { location.hash = encodeURIComponent(message.id) }
    return element('li', {}, row)
  }))
  if (focused) list.querySelector('[data-id="' + CSS.escape(focused) + '"]')?.focus()
  empty.hidden = rows.length > 0
  empty.replaceChildren(...(messages.length === 0
    ? [element('strong', { textContent: 'No messages yet' }), 'Sign up or sign in somewhere: the code or link appears here at once.']
    : [element('strong', { textContent: 'Nothing found' }), 'No message has these words.']))
  $('clear').hidden = messages.length === 0
}

function copyButton(label, value, className) {
  const button = element('button', { type: 'button', className: 'button ' + className, title: 'Copy' }, label)
  button.onclick = async () => {
    await navigator.clipboard.writeText(value)
    $('announcement').textContent = 'Copied'
    button.style.minWidth = button.offsetWidth + 'px'
    button.textContent = 'Copied'
    setTimeout(() => button.replaceChildren(label), 1200)
  }
  return button
}

function mailFrame(message) {
  const frame = element('iframe', { title: 'Mail' })
  // No scripts, no forms, no way out but a new tab. Same origin only so that its height can be read.
  frame.setAttribute('sandbox', 'allow-same-origin allow-popups allow-popups-to-escape-sandbox')
  frame.srcdoc = message.html.replace('<head>', '<head><base target="_blank">')
  const fit = () => { frame.style.height = '0'; frame.style.height = frame.contentDocument.documentElement.scrollHeight + 'px' }
  frame.onload = () => { fit(); new ResizeObserver(() => requestAnimationFrame(fit)).observe(view) }
  return frame
}

function drawMessage() {
  const message = messages.find((one) => one.id === chosenId())
  document.body.classList.toggle('reading', Boolean(message))
  const key = message ? message.id + asPlainText : null
  if (key === shown) return
  shown = key
  if (!message) {
    view.replaceChildren(element('div', { className: 'empty', hidden: messages.length === 0 }, element('strong', { textContent: 'No message chosen' }), 'Choose one from the list.'))
    return
  }
  seen.add(message.id)
  sessionStorage.setItem('inbox.seen', JSON.stringify([...seen].slice(-500)))
  const isMail = message.kind === 'email'
  const back = element('button', { type: 'button', className: 'button back', textContent: '← All messages' })
  back.onclick = () => { location.hash = '' }
  const other = element('button', { type: 'button', className: 'button', textContent: asPlainText ? 'Show as mail' : 'Show plain text', hidden: !isMail })
  other.onclick = () => { asPlainText = !asPlainText; drawMessage() }
  view.replaceChildren(
    element('div', { className: 'head' },
      back,
      element('h2', { textContent: isMail ? message.subject : message.channel === 'whatsapp' ? 'WhatsApp message' : 'Text message' }),
      element('p', { className: 'hint', textContent: (message.senderName ? message.senderName + ' to ' : 'To ') + message.to + ' · ' + new Date(message.at).toLocaleString() }),
      element('div', { className: 'actions' },
        message.code ? copyButton(element('span', {}, 'Copy ', element('span', { className: 'code', textContent: message.code })), message.code, 'primary') : null,
        message.link ? element('a', { className: 'button primary', href: /^https?:/.test(message.link) ? message.link : '#', target: '_blank', rel: 'noreferrer', textContent: 'Open link' }) : null,
        message.link ? copyButton('Copy link', message.link, '') : null,
        other)),
    !isMail ? element('p', { className: 'bubble', textContent: message.text }) : asPlainText ? element('pre', { textContent: message.text }) : mailFrame(message))
  view.scrollTop = 0
}

function draw() {
  drawMessage()
  drawList()
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
}

async function refresh() {
  if (!document.hidden) {
    try {
      const answer = await fetch('/inbox.json' + location.search, { cache: 'no-store' })
      if (!answer.ok) throw new Error(String(answer.status))
      const next = (await answer.json()).messages
      const isNew = next.some((message) => !messages.some((one) => one.id === message.id))
      const isOther = isNew || next.length !== messages.length
      messages = next
      failures = 0
      if (isNew) $('announcement').textContent = 'New message for ' + next[0].to
      if (isOther) draw()
    } catch {
      failures += 1
    }
    status.textContent = failures > 1 ? 'The server does not answer. Trying again.' : status.dataset.text
  }
  setTimeout(refresh, failures > 1 ? 5000 : 1000)
}

$('clear').onclick = async () => {
  if (!confirm('Delete all ' + messages.length + ' messages?')) return
  await fetch('/inbox.json' + location.search, { method: 'DELETE' }).catch(() => null)
  messages = []
  location.hash = ''
  draw()
}
search.oninput = drawList
list.onkeydown = (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const rows = [...list.querySelectorAll('.row')]
  const next = step && rows[rows.indexOf(document.activeElement) + step]
  if (next) { event.preventDefault(); next.focus() }
}
addEventListener('hashchange', draw)
// On a wide screen the newest message is open at once; on a phone the list is.
if (!location.hash && messages[0] && matchMedia('(min-width: 720px)').matches) history.replaceState(null, '', '#' + encodeURIComponent(messages[0].id))
draw()
setTimeout(refresh, 1000)
`
