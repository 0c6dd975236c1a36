'use client'
import { mountable } from './mountable.tsx'
import type {
  APIKeysProps,
  CreateOrganizationProps,
  GoogleOneTapProps,
  OrganizationListProps,
  OrganizationProfileProps,
  OrganizationSwitcherProps,
  PricingTableProps,
  SignInProps,
  SignUpProps,
  TaskProps,
  UserAvatarProps,
  UserButtonProps,
  UserProfileProps,
  WaitlistProps,
} from './props.ts'

export const SignIn = mountable<SignInProps>('SignIn')
export const SignUp = mountable<SignUpProps>('SignUp')
export const UserButton = mountable<UserButtonProps>('UserButton')
export const UserProfile = mountable<UserProfileProps>('UserProfile')
export const UserAvatar = mountable<UserAvatarProps>('UserAvatar')
export const OrganizationProfile = mountable<OrganizationProfileProps>('OrganizationProfile')
export const OrganizationSwitcher = mountable<OrganizationSwitcherProps>('OrganizationSwitcher')
export const OrganizationList = mountable<OrganizationListProps>('OrganizationList')
export const CreateOrganization = mountable<CreateOrganizationProps>('CreateOrganization')
export const Waitlist = mountable<WaitlistProps>('Waitlist')
export const PricingTable = mountable<PricingTableProps>('PricingTable')
export const APIKeys = mountable<APIKeysProps>('APIKeys')
export const TaskChooseOrganization = mountable<TaskProps>('TaskChooseOrganization')
export const TaskResetPassword = mountable<TaskProps>('TaskResetPassword')
export const GoogleOneTap = mountable<GoogleOneTapProps>('GoogleOneTap')
