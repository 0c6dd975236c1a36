import { fakeClerk } from '../pages/fake-clerk.ts'
import type { Page } from '../pages/page.ts'

export const waitlistPages: readonly Page[] = [
  { name: 'waitlist/start', component: 'Waitlist', clerk: () => fakeClerk() },
  {
    name: 'waitlist/joined',
    component: 'Waitlist',
    clerk: () => fakeClerk(),
    async act(page) {
      page.fill('emailAddress', 'ada@example.com')
      page.submit()
      await page.wait()
    },
  },
  { name: 'waitlist/dialog', component: 'Waitlist', asDialog: true, clerk: () => fakeClerk() },
]
