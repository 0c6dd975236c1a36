import { fakeClerk, user } from '../pages/fake-clerk.ts'
import type { Page } from '../pages/page.ts'

const grace = user({
  id: 'user_2',
  firstName: 'Grace',
  lastName: 'Hopper',
  fullName: 'Grace Hopper',
  username: 'grace',
  primaryEmailAddress: { emailAddress: 'grace@example.com' },
})
const long = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(6).trim()

export const userButtonPages: readonly Page[] = [
  { name: 'user-avatar/avatar', component: 'UserAvatar', clerk: () => fakeClerk({ users: [user()] }) },
  { name: 'user-button/closed', component: 'UserButton', clerk: () => fakeClerk({ users: [user()] }) },
  {
    name: 'user-button/named',
    component: 'UserButton',
    props: { showName: true },
    clerk: () => fakeClerk({ users: [user()] }),
  },
  {
    name: 'user-button/menu',
    component: 'UserButton',
    props: { defaultOpen: true },
    clerk: () => fakeClerk({ users: [user()] }),
    act: (page) => page.wait(250),
  },
  {
    name: 'user-button/menu-accounts',
    component: 'UserButton',
    props: { defaultOpen: true },
    clerk: () =>
      fakeClerk({
        environment: { authConfig: { singleSessionMode: false } },
        users: [user(), grace, user({ id: 'user_3', fullName: long, firstName: long })],
      }),
    act: (page) => page.wait(250),
  },
]
