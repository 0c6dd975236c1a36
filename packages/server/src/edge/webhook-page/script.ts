/** Speaks to the Backend API with the token behind the `#`. Whatever comes from there is text to it. */
export const webhookScript = `
const token = decodeURIComponent(location.hash.slice(1))
const { pageSize } = JSON.parse(document.getElementById('facts').textContent)
const api = location.pathname.replace(/\\/webhooks\\/?$/, '') + '/v1/webhooks'
const [add, url, types, status, place] = ['add', 'url', 'types', 'status', 'endpoints'].map((id) => document.getElementById(id))

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children.filter((child) => child !== null))
  return made
}
const say = (text) => { status.textContent = text }

async function call(method, path, body) {
  const answer = await fetch(api + path, {
    method,
    headers: { authorization: 'Bearer ' + token, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const result = await answer.json().catch(() => ({}))
  if (answer.ok) return result
  throw new Error(answer.status === 401 ? 'This address does not open the page any more. Ask for a new one.' : result.errors?.[0]?.long_message || 'That did not work.')
}

function button(text, act, className = '') {
  return element('button', { type: 'button', textContent: text, className, onclick: async (event) => {
    event.target.disabled = true
    await act().catch((error) => say(error.message))
    event.target.disabled = false
  } })
}

function endpointCard(endpoint) {
  const path = '/endpoints/' + endpoint.id
  const more = element('div', {})
  const state = endpoint.enabled ? 'On' : 'Off' + (endpoint.disabled_reason ? ': ' + endpoint.disabled_reason : '')
  return element('article', {},
    element('h2', { textContent: endpoint.url }),
    element('p', { textContent: state + ' · ' + (endpoint.event_types ? endpoint.event_types.join(', ') : 'all events') }),
    element('div', { className: 'actions' },
      button('Messages', () => showMessages(path, more)),
      button('Signing secret', async () => more.replaceChildren(element('code', { textContent: (await call('GET', path + '/secret')).secret }))),
      button('Send a test', async () => { await call('POST', path + '/test', {}); say('A test is on its way.'); await showMessages(path, more) }),
      button(endpoint.enabled ? 'Switch off' : 'Switch on', async () => { await call('PATCH', path, { enabled: !endpoint.enabled }); await draw() }),
      button('Delete', async () => { if (confirm('Delete ' + endpoint.url + '?')) { await call('DELETE', path); await draw() } }, 'danger')),
    more)
}

async function showMessages(path, place) {
  const { data } = await call('GET', path + '/messages?limit=20')
  const row = (message) => element('tr', {},
    element('td', { textContent: message.event_type }),
    element('td', { textContent: message.status, className: message.status }),
    element('td', { textContent: new Date(message.created_at).toLocaleString() }),
    element('td', {}, button('Send again', async () => { await call('POST', path + '/messages/' + message.id + '/resend'); say('Sent again.') })))
  const head = element('tr', {}, ...['Event', 'State', 'Time', ''].map((textContent) => element('th', { textContent })))
  place.replaceChildren(data.length ? element('table', {}, head, ...data.map(row)) : element('p', { textContent: 'Nothing went there yet.' }))
}

async function draw() {
  const { data } = await call('GET', '/endpoints?limit=' + pageSize)
  place.replaceChildren(...data.map(endpointCard))
  say(data.length ? '' : 'There is no endpoint yet.')
}

add.onsubmit = async (event) => {
  event.preventDefault()
  const chosen = [...types.selectedOptions].map((option) => option.value)
  await call('POST', '/endpoints', { url: url.value, ...(chosen.length ? { event_types: chosen } : {}) })
    .then(() => { add.reset(); return draw() })
    .catch((error) => say(error.message))
}
draw().catch((error) => say(error.message))
`
