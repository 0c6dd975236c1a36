/** Claims with the token of the address, and shows the page that then is true. */
export const keylessScript = `
const form = document.querySelector('form')
form?.addEventListener('submit', async (event) => {
  event.preventDefault()
  const [button, status] = [form.querySelector('button'), document.getElementById('status')]
  button.disabled = true
  const token = new URLSearchParams(location.search).get('token')
  const name = new FormData(form).get('name')
  try {
    const answer = await fetch(location.pathname + '/claim', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, name }),
    })
    if (answer.ok) return location.reload()
    const { errors } = await answer.json()
    status.textContent = errors?.[0]?.long_message ?? 'That did not work.'
  } catch {
    status.textContent = 'The server does not answer.'
  }
  button.disabled = false
})
`
