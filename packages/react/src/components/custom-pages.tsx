'use client'
import { Children, isValidElement, type PropsWithChildren, type ReactElement, type ReactNode } from 'react'
import { KeywardReactError } from '../errors/error.ts'
import type { CustomMenuItem, CustomPage } from './props.ts'
import type { useSlots } from './slots.tsx'

type PageProps<BuiltIn extends string> = PropsWithChildren<
  { label: string; url: string; labelIcon: ReactNode } | { label: BuiltIn; url?: never; labelIcon?: never }
>
export type UserProfilePageProps = PageProps<'account' | 'security' | 'billing' | 'apiKeys'>
export type OrganizationProfilePageProps = PageProps<'general' | 'members' | 'billing' | 'apiKeys'>
export type ProfileLinkProps = { label: string; url: string; labelIcon: ReactNode }
export type MenuActionProps =
  | { label: string; labelIcon: ReactNode; onClick: () => void; open?: never }
  | { label: string; labelIcon: ReactNode; onClick?: never; open: string }
  | { label: 'manageAccount' | 'signOut'; labelIcon?: never; onClick?: never; open?: never }
export type MenuLinkProps = { label: string; href: string; labelIcon: ReactNode }

/** Only declare what a component shows; they are read, never drawn. */
const declares = <Props,>(name: string) => {
  const Declaration = (_props: Props): null => {
    throw new KeywardReactError(
      'invalid_usage',
      `<${name} /> only works directly within the component that it belongs to`,
    )
  }
  Declaration.displayName = name
  return Declaration
}
export const UserProfilePage = declares<UserProfilePageProps>('UserProfile.Page')
export const UserProfileLink = declares<ProfileLinkProps>('UserProfile.Link')
export const OrganizationProfilePage = declares<OrganizationProfilePageProps>('OrganizationProfile.Page')
export const OrganizationProfileLink = declares<ProfileLinkProps>('OrganizationProfile.Link')
export const MenuItems = declares<PropsWithChildren>('UserButton.MenuItems')
export const MenuAction = declares<MenuActionProps>('UserButton.Action')
export const MenuLink = declares<MenuLinkProps>('UserButton.Link')

type Slots = ReturnType<typeof useSlots>
type Declared<Item> = { items: Item[]; contents: Map<string, ReactNode> }
type AnyProps = Record<string, unknown> & { label?: string; children?: ReactNode; labelIcon?: ReactNode }

/** The pages and links among the children, as the runtime wants them. */
export function readCustomPages(children: ReactNode, { slot }: Slots): Declared<CustomPage> {
  const contents = new Map<string, ReactNode>()
  const items = elementsOf(children, [
    UserProfilePage,
    UserProfileLink,
    OrganizationProfilePage,
    OrganizationProfileLink,
  ]).map(({ type, props }, index): CustomPage => {
    const { label = '', url, labelIcon, children: page } = props
    if (typeof url !== 'string') return { label }
    const icon = lend(contents, slot, `page-icon-${index}`, labelIcon)
    if (type === UserProfileLink || type === OrganizationProfileLink) {
      return { label, url, mountIcon: icon.mount, unmountIcon: icon.unmount }
    }
    const body = lend(contents, slot, `page-${index}`, page)
    return { label, url, mountIcon: icon.mount, unmountIcon: icon.unmount, mount: body.mount, unmount: body.unmount }
  })
  return { items, contents }
}

/** The menu of a UserButton: own actions and links between the built-in ones. */
export function readMenuItems(children: ReactNode, { slot }: Slots): Declared<CustomMenuItem> {
  const contents = new Map<string, ReactNode>()
  const declared = elementsOf(children, [MenuItems]).flatMap(({ props }) =>
    elementsOf(props.children, [MenuAction, MenuLink]),
  )
  const items = declared.map(({ type, props }, index): CustomMenuItem => {
    const { label = '', labelIcon, href, onClick, open } = props
    if (type === MenuAction && !onClick && !open) return { label }
    const icon = lend(contents, slot, `menu-icon-${index}`, labelIcon)
    const common = { label, mountIcon: icon.mount, unmountIcon: icon.unmount }
    if (type === MenuLink) return { ...common, href: href as string }
    if (open) return { ...common, open: `/${String(open).replace(/^\/+/, '')}` }
    return { ...common, onClick: onClick as () => void }
  })
  return { items, contents }
}

/** Children that are no declarations, to be drawn as usual. */
export function otherChildren(children: ReactNode): ReactNode[] {
  const declarations = [UserProfilePage, UserProfileLink, OrganizationProfilePage, OrganizationProfileLink, MenuItems]
  return Children.toArray(children).filter(
    (child) => !(isValidElement(child) && declarations.includes(child.type as never)),
  )
}

function lend(contents: Map<string, ReactNode>, slot: Slots['slot'], key: string, content: ReactNode) {
  contents.set(key, content)
  return slot(key)
}

function elementsOf(children: ReactNode, types: unknown[]): ReactElement<AnyProps>[] {
  return Children.toArray(children).filter(
    (child): child is ReactElement<AnyProps> => isValidElement(child) && types.includes(child.type),
  )
}
