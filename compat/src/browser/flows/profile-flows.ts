import { expect } from '../expect.ts'
import { backend, createPerson, enterCode, type Flow, password, signInByTicket, testEmail, withPage } from './kit.ts'

export const emailAddresses: Flow = (stage) =>
  withPage(stage, async (page) => {
    const person = await createPerson(stage)
    const added = testEmail()
    await signInByTicket(stage, page, person.id)
    await page.goto('/user')
    await page.getByText(/add email address/i).click()
    await page
      .getByLabel(/email address/i)
      .last()
      .fill(added)
    await page.keyboard.press('Enter')
    await enterCode(page)
    await expect
      .poll(async () =>
        (await backend(stage).users.getUser(person.id)).emailAddresses.map((one) => one.verification?.status),
      )
      .toEqual(['verified', 'verified'])
  })

export const changePassword: Flow = (stage) =>
  withPage(stage, (page) =>
    withPage(stage, async (other) => {
      const person = await createPerson(stage)
      await signInByTicket(stage, other, person.id)
      await signInByTicket(stage, page, person.id)
      await page.goto('/user/security')
      await page
        .getByRole('button', { name: /(update|change|set) ?password|^change$/i })
        .first()
        .click()
      await page.waitForSelector('input[name=newPassword]')
      // Where sessions can be verified again, a recent proof stands in for the old password.
      const current = page.locator('input[name=currentPassword]')
      if (await current.isVisible()) await current.fill(password)
      await page.fill('input[name=newPassword]', 'another horse another battery')
      await page.fill('input[name=confirmPassword]', 'another horse another battery')
      await page.press('input[name=confirmPassword]', 'Enter')
      await expect
        .poll(
          async () =>
            (await backend(stage).sessions.getSessionList({ userId: person.id, status: 'active' })).data.length,
        )
        .toBe(1)
      await page.goto('/dashboard')
      await expect(page.getByTestId('server-user')).toHaveText(person.id)
      await other.waitForTimeout(1000)
      await other.goto('/')
      await expect(other.getByTestId('state')).toHaveText('signed-out')
    }),
  )

export const deleteAccount: Flow = (stage) =>
  withPage(stage, async (page) => {
    const person = await createPerson(stage)
    await signInByTicket(stage, page, person.id)
    await page.goto('/user/security')
    await page.getByRole('button', { name: /delete account/i }).click()
    const field = page.locator('input[name=deleteConfirmation]')
    await field.fill('Delete account')
    await field.press('Enter')
    await page.waitForURL((url) => !url.pathname.startsWith('/user'))
    await page.goto('/')
    await expect(page.getByTestId('state')).toHaveText('signed-out')
    await expect(backend(stage).users.getUser(person.id)).rejects.toMatchObject({ status: 404 })
  })
