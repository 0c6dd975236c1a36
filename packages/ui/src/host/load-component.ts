import type { ComponentName, MountableComponent } from './component.ts'

/** Each component comes in a chunk of its own. */
export async function loadComponent(name: ComponentName): Promise<MountableComponent> {
  return (await modules[name]()).component
}

const modules: Readonly<Record<ComponentName, () => Promise<{ component: MountableComponent }>>> = {
  SignIn: () => import('../sign-in/component.ts'),
  SignUp: () => import('../sign-up/component.ts'),
  UserButton: () => import('../user-button/component.ts'),
  UserProfile: () => import('../user-profile/component.ts'),
  UserAvatar: () => import('../user-avatar/component.tsx'),
  ImpersonationFab: () => import('../impersonation/component.tsx'),
  KeylessPrompt: () => import('../keyless/component.tsx'),
  OrganizationSwitcher: () => import('../organization-switcher/component.ts'),
  OrganizationProfile: () => import('../organization-profile/component.ts'),
  OrganizationList: () => import('../organization-list/component.ts'),
  CreateOrganization: () => import('../create-organization/component.ts'),
  TaskChooseOrganization: () => import('../sign-in/choose-organization-component.tsx'),
  APIKeys: () => import('../api-keys/component.ts'),
  UserVerification: () => import('../user-verification/component.ts'),
  Waitlist: () => import('../waitlist/component.ts'),
  TaskResetPassword: () => import('../sign-in/task-component.tsx'),
}
