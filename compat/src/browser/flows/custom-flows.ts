import { expect } from '../expect.ts'
import { backend, createPerson, type Flow, linkTo, loaded, password, realEmail, testEmail, withPage } from './kit.ts'

export const customSignUpAndIn: Flow = (stage) =>
  withPage(stage, async (page) => {
    const email = testEmail()
    await page.goto('/custom/sign-up')
    await loaded(page)
    await page.fill('input[name=email]', email)
    await page.fill('input[name=password]', 'short')
    await page.click('button[type=submit]')
    await expect(page.getByTestId('error')).toHaveText('form_password_length_too_short')
    await page.fill('input[name=password]', password)
    await page.click('button[type=submit]')
    await page.fill('input[name=code]', '424241')
    await page.click('button[type=submit]')
    await expect(page.getByTestId('error')).toHaveText('form_code_incorrect')
    await page.fill('input[name=code]', '424242')
    await page.click('button[type=submit]')
    await page.waitForURL(/\/dashboard/)
    await expect(page.getByTestId('server-email')).toHaveText(email)
    const [user] = (await backend(stage).users.getUserList({ emailAddress: [email] })).data
    expect(user?.unsafeMetadata).toEqual({ plan: 'gold' })

    await page.getByTestId('sign-out').click()
    await expect(page.getByTestId('state')).toHaveText('signed-out')
    await page.goto('/custom/sign-in')
    await loaded(page)
    await page.fill('input[name=email]', email)
    await page.fill('input[name=password]', 'not the password')
    await page.click('button[type=submit]')
    await expect(page.getByTestId('error')).toHaveText('form_password_incorrect')
    await page.fill('input[name=password]', password)
    await page.click('button[type=submit]')
    await page.waitForURL(/\/dashboard/)
    await expect(page.getByTestId('server-email')).toHaveText(email)
  })

export const customForgotPassword: Flow = (stage) =>
  withPage(stage, async (page) => {
    const person = await createPerson(stage)
    await page.goto('/custom/forgot-password')
    await loaded(page)
    await page.fill('input[name=email]', person.email)
    await page.click('button[type=submit]')
    await page.fill('input[name=code]', '424242')
    await page.fill('input[name=password]', 'another horse another battery')
    await page.click('button[type=submit]')
    await expect(page.getByTestId('state')).toHaveText(person.id)
  })

export const customEmailLink: Flow = (stage) =>
  withPage(stage, async (page) => {
    const email = realEmail()
    const user = await backend(stage).users.createUser({ emailAddress: [email], password })
    await page.goto('/custom/email-link')
    await loaded(page)
    await page.fill('input[name=email]', email)
    await page.click('button[type=submit]')
    const link = await linkTo(stage, email)
    const tab = await page.context().newPage()
    await tab.goto(link)
    await expect(page.getByTestId('status')).toHaveText('verified complete', { timeout: 30_000 })
    await expect(page.getByTestId('state')).toHaveText(user.id)
    await tab.waitForURL(/custom\/verify|landing/)
    await tab.waitForURL(/landing/)
    await expect(tab.getByTestId('server-user')).toHaveText(user.id)
  })
