import { formParts, type On } from './form-parts.ts'

const expirations = {
  never: 'Never',
  '1d': '1 Day',
  '7d': '7 Days',
  '30d': '30 Days',
  '60d': '60 Days',
  '90d': '90 Days',
  '180d': '180 Days',
  '1y': '1 Year',
}

export function apiKeysObject(on: On) {
  const { page } = on
  const waitFor = (selector: string, state: 'attached' | 'detached') => () => page.waitForSelector(selector, { state })
  const form = '.cl-apiKeysCreateForm'
  const copyModal = '.cl-apiKeysCopyModal'
  const revokeModal = '.cl-apiKeysRevokeModal'
  return {
    ...formParts(on),
    waitForMounted: waitFor('.cl-apiKeys-root', 'attached'),
    waitForFormOpened: waitFor(form, 'attached'),
    waitForFormClosed: waitFor(form, 'detached'),
    waitForCopyModalOpened: waitFor(copyModal, 'attached'),
    waitForCopyModalClosed: waitFor(copyModal, 'detached'),
    waitForRevokeModalOpened: waitFor(revokeModal, 'attached'),
    waitForRevokeModalClosed: waitFor(revokeModal, 'detached'),
    clickAddButton: () => page.getByText(/Add new key/i).click(),
    typeName: (value: string) => page.getByLabel(/Secret key name/i).fill(value),
    typeDescription: (value: string) => page.getByLabel(/Description/i).fill(value),
    async selectExpiration(expiration: keyof typeof expirations = 'never') {
      await page.getByRole('button', { name: /Select date/i }).click()
      await page.getByText(expirations[expiration], { exact: true }).click({ force: true })
    },
    clickSaveButton: () => page.getByText(/Create key/i).click(),
    clickCopyAndCloseButton: () => page.locator(`${copyModal} .cl-apiKeysCopyModalSubmitButton`).click(),
    typeRevokeConfirmation: (value: string) => page.getByLabel(/Type "Revoke" to confirm/i).fill(value),
    clickConfirmRevokeButton: () => page.getByText(/Revoke key/i).click(),
  }
}
