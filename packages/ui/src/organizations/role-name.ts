import { useUi } from '../host/context.tsx'

/** What a role is called: the app's word for its key, else a translation of the two that every instance has, else its own name. */
export function useRoleName(): (role: { readonly key: string; readonly name?: string | undefined }) => string {
  const { t, localization } = useUi()
  return ({ key, name = '' }) => {
    // Keys hold colons and dots of their own: one step, not a path.
    const roles = localization?.roles
    const own = typeof roles === 'object' && Object.hasOwn(roles, key) ? roles[key] : undefined
    if (typeof own === 'string') return own
    if (name === 'Admin') return t('membershipRole__admin') || name
    return name === 'Member' ? t('membershipRole__basicMember') || name : name
  }
}
