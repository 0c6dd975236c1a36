import { fakeClerk, user } from '../pages/fake-clerk.ts'
import type { Page } from '../pages/page.ts'

export const impersonationPages: readonly Page[] = [
  {
    name: 'impersonation/fab',
    component: 'ImpersonationFab',
    clerk: () => fakeClerk({ users: [user()], actor: { sub: 'user_staff' } }),
  },
]
