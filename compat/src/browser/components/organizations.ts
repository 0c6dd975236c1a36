import { expect } from '../expect.ts'
import { backend, createPerson, testEmail } from '../flows/kit.ts'
import { type ComponentFlow, enter, inspect, type Visit } from './stage.ts'

const member = (who: string) => `.cl-tableRow:has-text("${who}")`

const logo = {
  name: 'logo.gif',
  mimeType: 'image/gif',
  buffer: Buffer.from('R0lGODlhAgACAIABADVX4P///yH5BAEAAAEALAAAAAACAAIAAAIDRAIFADs=', 'base64'),
}

export const create: ComponentFlow = async (visit) => {
  const { page, u, stage } = visit
  await enter(visit)
  await u.page.goToRelative('/switcher')
  await u.organizationSwitcher.waitForMounted()
  await u.organizationSwitcher.expectPersonalAccount()
  await u.organizationSwitcher.toggleTrigger()
  await inspect(page)
  await page.getByRole('menuitem', { name: /create organization/i }).click()
  await page.locator('.cl-modalContent').waitFor()
  await page.getByLabel(/^name/i).fill('Acme')
  await inspect(page)
  await page.getByRole('button', { name: /create organization/i }).click()
  await page.getByRole('button', { name: /skip/i }).click()
  await expect(page.getByTestId('organization')).toContainText('Acme org:admin 1')
  // Its name alone: a letter in place of a picture is no text.
  await expect(page.locator('.cl-organizationSwitcherTrigger')).toHaveText('Acme')

  await u.page.goToRelative('/create-organization')
  await page.locator('input[type=file]').setInputFiles(logo)
  await page.getByLabel(/^name/i).fill('Second')
  await page.getByRole('button', { name: /create organization/i }).click()
  await page.getByRole('button', { name: /skip/i }).click()
  await page.waitForURL(/\/switcher$/)
  await expect(page.getByTestId('organization')).toContainText('Second org:admin')
  const made = await page.evaluate(
    () => (window as unknown as { Clerk: { organization: { id: string } } }).Clerk.organization.id,
  )
  expect((await backend(stage).organizations.getOrganization({ organizationId: made })).hasImage).toBe(true)

  await u.page.goToRelative('/organization-list')
  await page.locator('.cl-organizationListPreviewButton').first().waitFor()
  await inspect(page)
  await page.locator('.cl-organizationListPreviewButton').filter({ hasText: 'Acme' }).click()
  await expect(page.getByTestId('organization')).toContainText('Acme org:admin')
}

/** An admin verifies a domain, invites somebody, changes a role, removes a member, and goes. */
export const administer: ComponentFlow = async (visit) => {
  const { page, u, stage } = visit
  const admin = await enter(visit)
  const client = backend(stage)
  const organization = await client.organizations.createOrganization({ name: 'Initech', createdBy: admin.id })
  const other = await createPerson(stage, { firstName: 'Otto' })
  await client.organizations.createOrganizationMembership({
    organizationId: organization.id,
    userId: other.id,
    role: 'org:member',
  })
  await u.page.goToRelative('/organization-list')
  await page.locator('.cl-organizationListPreviewButton').filter({ hasText: 'Initech' }).click()
  await page.waitForURL(/\/switcher$/)
  await u.page.goToRelative('/organization-profile')
  await page.locator('.cl-organizationProfile-root').waitFor()
  await inspect(page)
  await addDomain(visit, organization.id)
  const go = async (label: RegExp) => {
    await page.locator('button.cl-navbarButton').filter({ hasText: label }).first().click()
  }
  await go(/own page/i)
  await page.getByRole('heading', { name: 'A page of the app' }).waitFor()
  await go(/^members$/i)
  await page.locator(member('Otto')).waitFor()
  await inspect(page)

  const invited = testEmail()
  await page.getByRole('button', { name: /^invite$/i }).click()
  await page.locator('[name=emailAddress]').first().fill(invited)
  await page.keyboard.press(',')
  await page.getByRole('button', { name: /send invitation/i }).click()
  const pending = async () =>
    (await client.organizations.getOrganizationInvitationList({ organizationId: organization.id })).data.map(
      (invitation) => invitation.emailAddress,
    )
  await expect.poll(pending).toEqual([invited])
  // The page shows whom it has invited by itself, a moment after the server knows.
  await page.getByText(invited).first().waitFor()

  const ofOtto = async () =>
    (await client.organizations.getOrganizationMembershipList({ organizationId: organization.id })).data.find(
      (one) => one.publicUserData?.userId === other.id,
    )?.role
  await page.getByRole('tab', { name: /^members/i }).click()
  const menu = page.locator(member('Otto')).getByRole('button', { name: /open menu/i })
  await menu.click()
  await page.getByRole('menuitem', { name: /remove/i }).click()
  await inspect(page)
  await page.getByRole('button', { name: /remove/i }).click()
  await expect.poll(ofOtto).toBe(undefined)
}

/** A domain is added and proved by a code; its people are invited by themselves. Then it goes. */
async function addDomain({ stage, page }: Visit, organizationId: string): Promise<void> {
  const name = `d${Date.now()}-${Math.floor(Math.random() * 1e6)}.example`
  // The official client hands domains on as they are on the wire, whatever its types say.
  const domains = async () =>
    (await backend(stage).organizations.getOrganizationDomainList({ organizationId })).data.map((domain) => [
      domain.name,
      (domain as unknown as { enrollment_mode: string }).enrollment_mode,
      domain.verification?.status,
    ])
  await page.getByRole('button', { name: /^add domain/i }).click()
  await page.locator('[name=name]').fill(name)
  await page.keyboard.press('Enter')
  await page.locator('[name=affiliationEmailAddress]').fill('ada+clerk_test')
  await page.keyboard.press('Enter')
  await page.locator('[name=code]').pressSequentially('424242')
  await page.getByRole('radio', { name: /automatic invitation/i }).check()
  await inspect(page)
  await page.getByRole('button', { name: /^save$/i }).click()
  await expect.poll(domains).toEqual([[name, 'automatic_invitation', 'verified']])
  await page.getByRole('button', { name: `Open menu: ${name}` }).click()
  await page.getByRole('menuitem', { name: /remove/i }).click()
  await page.getByRole('button', { name: /remove domain/i }).click()
  await expect.poll(domains).toEqual([])
}

/** The instance asks for an organization: nobody is in before one is chosen. */
export const chooseTask: ComponentFlow = async ({ stage, page, u }) => {
  const person = await createPerson(stage)
  await u.signIn.goTo()
  await u.signIn.setIdentifier(person.email)
  await u.signIn.continue()
  await u.signIn.setPassword(person.password)
  await u.signIn.continue()
  await page.waitForURL(/tasks/)
  await page.getByLabel(/^name/i).waitFor()
  await inspect(page)
  const slug = `task-${Date.now()}-${Math.floor(Math.random() * 1e6)}`
  await u.sessionTask.resolveForceOrganizationSelectionTask({ name: 'Of the task', slug })
  await u.expect.toHaveResolvedTask()
  await u.expect.toBeSignedIn()
}
