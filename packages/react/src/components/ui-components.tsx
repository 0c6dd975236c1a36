'use client'
import {
  type ComponentType,
  createContext,
  type JSX,
  type PropsWithChildren,
  type ReactNode,
  useContext,
  useEffect,
} from 'react'
import { KeywardReactError } from '../errors/error.ts'
import { useRoutingProps } from '../hooks/use-routing-props.ts'
import { useClerkContext } from '../provider/contexts.ts'
import {
  MenuAction,
  MenuItems,
  MenuLink,
  OrganizationProfileLink,
  OrganizationProfilePage,
  otherChildren,
  readCustomPages,
  readMenuItems,
  UserProfileLink,
  UserProfilePage,
} from './custom-pages.tsx'
import { Mounted } from './mounted.tsx'
import type {
  APIKeysProps,
  CreateOrganizationProps,
  FallbackProp,
  GoogleOneTapProps,
  OrganizationListProps,
  OrganizationProfileProps,
  OrganizationSwitcherProps,
  PricingTableProps,
  RoutingOptions,
  SignInProps,
  SignUpProps,
  TaskProps,
  UserAvatarProps,
  UserButtonProps,
  UserProfileProps,
  WaitlistProps,
} from './props.ts'
import { useSlots } from './slots.tsx'

type Component<Props> = (props: Props & FallbackProp) => JSX.Element

function component<Props extends object>(name: string): Component<Props> {
  const Wrapped = ({ fallback, ...props }: Props & FallbackProp) => (
    <Mounted name={name} props={props as Record<string, unknown>} fallback={fallback} />
  )
  Wrapped.displayName = name
  return Wrapped as Component<Props>
}

/** Those that have pages below their path. */
function routed<Props extends RoutingOptions>(name: string): Component<Props> {
  const Wrapped = ({ fallback, ...props }: Props & FallbackProp) => (
    <Mounted name={name} props={useRoutingProps(name, props as RoutingOptions)} fallback={fallback} />
  )
  Wrapped.displayName = name
  return Wrapped as Component<Props>
}

export const SignIn = routed<SignInProps>('SignIn')
export const SignUp = routed<SignUpProps>('SignUp')
export const CreateOrganization = routed<CreateOrganizationProps>('CreateOrganization')
export const UserAvatar = component<UserAvatarProps>('UserAvatar')
export const OrganizationList = component<OrganizationListProps>('OrganizationList')
export const Waitlist = component<WaitlistProps>('Waitlist')
export const PricingTable = component<PricingTableProps>('PricingTable')
export const APIKeys = component<APIKeysProps>('APIKeys')
export const TaskChooseOrganization = component<TaskProps>('TaskChooseOrganization')
export const TaskResetPassword = component<TaskProps>('TaskResetPassword')

type WithPages<Props> = PropsWithChildren<
  Omit<Props, 'customPages' | 'path' | 'routing'> & RoutingOptions & FallbackProp
>

function profile<Props extends RoutingOptions>(name: string): (props: WithPages<Props>) => JSX.Element {
  const Profile = ({ fallback, children, ...props }: WithPages<Props>) => {
    const slots = useSlots()
    const { items, contents } = readCustomPages(children, slots)
    const routing = useRoutingProps(name, props as unknown as RoutingOptions)
    return (
      <Mounted name={name} props={{ ...routing, customPages: items }} fallback={fallback}>
        {slots.fill(contents)}
      </Mounted>
    )
  }
  Profile.displayName = name
  return Profile
}

export const UserProfile = Object.assign(profile<UserProfileProps>('UserProfile'), {
  Page: UserProfilePage,
  Link: UserProfileLink,
})
export const OrganizationProfile = Object.assign(profile<OrganizationProfileProps>('OrganizationProfile'), {
  Page: OrganizationProfilePage,
  Link: OrganizationProfileLink,
})

type AsProvider = {
  /** Draws nothing by itself: `<….__experimental_Outlet />` below says where. */
  __experimental_asProvider?: boolean
}
type UserButtonAllProps = PropsWithChildren<UserButtonProps & FallbackProp & AsProvider>
type SwitcherAllProps = PropsWithChildren<OrganizationSwitcherProps & FallbackProp & AsProvider>
type Outlet = { name: string; props: Record<string, unknown>; portals: ReactNode }
const OutletContext = createContext<Outlet | null>(null)

function BaseUserButton({ fallback, children, __experimental_asProvider: asProvider, ...props }: UserButtonAllProps) {
  const slots = useSlots()
  const pages = readCustomPages(children, slots)
  const menu = readMenuItems(children, slots)
  const userProfileProps = { ...props.userProfileProps, customPages: pages.items }
  const all = { ...props, userProfileProps, ...(menu.items.length > 0 ? { customMenuItems: menu.items } : {}) }
  const portals = slots.fill(new Map([...pages.contents, ...menu.contents]))
  return drawOrProvide({ name: 'UserButton', props: all, portals }, { asProvider, fallback, children })
}
BaseUserButton.displayName = 'UserButton'

function BaseOrganizationSwitcher({
  fallback,
  children,
  __experimental_asProvider: asProvider,
  ...props
}: SwitcherAllProps) {
  const slots = useSlots()
  const pages = readCustomPages(children, slots)
  const organizationProfileProps = { ...props.organizationProfileProps, customPages: pages.items }
  const outlet = {
    name: 'OrganizationSwitcher',
    props: { ...props, organizationProfileProps },
    portals: slots.fill(pages.contents),
  }
  return drawOrProvide(outlet, { asProvider, fallback, children })
}
BaseOrganizationSwitcher.displayName = 'OrganizationSwitcher'

type Around = { asProvider: boolean | undefined; fallback: ReactNode; children: ReactNode }

function drawOrProvide(outlet: Outlet, { asProvider, fallback, children }: Around): JSX.Element {
  if (asProvider) return <OutletContext.Provider value={outlet}>{otherChildren(children)}</OutletContext.Provider>
  return (
    <Mounted name={outlet.name} props={outlet.props} fallback={fallback}>
      {outlet.portals}
    </Mounted>
  )
}

function OutletOf(outletProps: Record<string, unknown>): JSX.Element {
  const outlet = useContext(OutletContext)
  if (!outlet) {
    throw new KeywardReactError(
      'invalid_usage',
      'an outlet works only below a component with __experimental_asProvider',
    )
  }
  return (
    <Mounted name={outlet.name} props={{ ...outlet.props, ...outletProps, __experimental_asStandalone: true }}>
      {outlet.portals}
    </Mounted>
  )
}

export const UserButton = Object.assign(BaseUserButton, {
  UserProfilePage,
  UserProfileLink,
  MenuItems,
  Action: MenuAction,
  Link: MenuLink,
  __experimental_Outlet: OutletOf as ComponentType<Omit<UserButtonProps, 'userProfileProps'>>,
})
export const OrganizationSwitcher = Object.assign(BaseOrganizationSwitcher, {
  OrganizationProfilePage,
  OrganizationProfileLink,
  __experimental_Outlet: OutletOf as ComponentType<Omit<OrganizationSwitcherProps, 'organizationProfileProps'>>,
})

/** Opens the provider's prompt over the page while it is in the tree. */
export function GoogleOneTap({ fallback: _fallback, ...props }: GoogleOneTapProps & FallbackProp): null {
  const { clerk, snapshot } = useClerkContext('<GoogleOneTap />')
  const isReady = snapshot.client !== undefined
  // Dependencies: the prompt is opened once
  useEffect(() => {
    if (!isReady) return
    const members = clerk as unknown as Record<string, (props?: unknown) => void>
    members.openGoogleOneTap!(props)
    return () => members.closeGoogleOneTap!()
  }, [clerk, isReady])
  return null
}
