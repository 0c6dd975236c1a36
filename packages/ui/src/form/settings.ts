import type { AttributeSettings, Environment, SocialSettings } from '../clerk.ts'
import type { Ui } from '../host/context.tsx'

// What the instance's settings ask of a form: pure readings of the environment.

export type IdentifierKind = 'emailAddress' | 'phoneNumber' | 'username'

const kinds: readonly (readonly [attribute: string, kind: IdentifierKind])[] = [
  ['email_address', 'emailAddress'],
  ['phone_number', 'phoneNumber'],
  ['username', 'username'],
]

/** What a person may type to say who they are, in the order of the label. */
export function signInIdentifiers(environment: Environment): IdentifierKind[] {
  return kinds.flatMap(([attribute, kind]) => {
    const settings = environment.userSettings.attributes[attribute]
    return settings?.enabled && settings.used_for_first_factor ? [kind] : []
  })
}

export type SignUpField = { readonly name: string; readonly attribute: string; readonly required: boolean }

const signUpOrder: readonly (readonly [attribute: string, name: string])[] = [
  ['first_name', 'firstName'],
  ['last_name', 'lastName'],
  ['username', 'username'],
  ['email_address', 'emailAddress'],
  ['phone_number', 'phoneNumber'],
  ['password', 'password'],
]

/**
 * The fields of the sign-up form. Optional ones show unless the app says otherwise (`asked`); where nothing required identifies
 * a person, one of the optional identifiers does. A password needs no field when it is not required.
 */
export function signUpFields(environment: Environment, asked: boolean | undefined): SignUpField[] {
  const { attributes } = environment.userSettings
  const enabled = signUpOrder.flatMap(([attribute, name]) => {
    const settings = attributes[attribute]
    return settings?.enabled ? [{ name, attribute, required: settings.required }] : []
  })
  const identifies = (field: SignUpField) => isIdentifying(field.attribute)
  const hasRequired = enabled.some((field) => identifies(field) && field.required)
  const shown = enabled.filter((field) => {
    if (field.required) return true
    if (field.attribute === 'password') return false
    if (identifies(field) && !hasRequired) return asked === true || usedToSignIn(attributes[field.attribute])
    return asked !== false
  })
  if (hasRequired || asked === true) return shown
  // Email or phone, each optional: one of them must be there; the first one shown is asked for.
  const first = shown.find(identifies)
  return shown
    .filter((field) => !identifies(field) || field === first)
    .map((field) => (field === first ? { ...field, required: true } : field))
}

function isIdentifying(attribute: string): boolean {
  return kinds.some(([name]) => name === attribute)
}

function usedToSignIn(settings: AttributeSettings | undefined): boolean {
  return settings?.used_for_first_factor ?? false
}

/** Identifiers that could take the place of the one shown ("Use phone"). */
export function alternativeIdentifiers(environment: Environment, fields: readonly SignUpField[]): IdentifierKind[] {
  // One that the settings require cannot give way to another.
  if (
    fields.some(
      (field) =>
        field.attribute !== 'username' &&
        environment.userSettings.attributes[field.attribute]?.required &&
        isIdentifying(field.attribute),
    )
  )
    return []
  return kinds
    .filter(([attribute]) => attribute !== 'username')
    .filter(
      ([attribute, kind]) =>
        environment.userSettings.attributes[attribute]?.enabled && !fields.some((field) => field.name === kind),
    )
    .map(([, kind]) => kind)
}

export type Provider = {
  readonly strategy: string
  readonly id: string
  readonly name: string
  readonly logoUrl: string | null
  /** Of one that brings a code to a phone, and asks for the number first. */
  readonly channel?: string
}

export function socialProviders(environment: Environment): Provider[] {
  return Object.values(environment.userSettings.social ?? {})
    .filter((social): social is SocialSettings =>
      Boolean(social?.enabled && social.authenticatable !== false && !social.not_selectable),
    )
    .map((social) => {
      const id = social.strategy.replace(/^oauth_(custom_)?/, '')
      return { strategy: social.strategy, id, name: social.name || id, logoUrl: social.logo_url || null }
    })
}

const channelNames: Readonly<Record<string, string>> = { whatsapp: 'WhatsApp' }

/** Of what a code comes by, unless that is SMS. */
export function channelName(channel: string | null | undefined): string | undefined {
  return channelNames[channel ?? '']
}

/** What an instance says about by what a code came, where it could have been something else; a channel that is not named is SMS. */
export function sentBy(environment: Environment, channel: string | null | undefined): string | undefined {
  return phoneChannels(environment).length > 0 ? (channelName(channel) ?? 'SMS') : undefined
}

export type PhoneChannel = { readonly channel: string; readonly name: string }

/** What a code can come to a phone by, beside SMS. */
export function phoneChannels(environment: Environment): PhoneChannel[] {
  return (environment.userSettings.attributes['phone_number']?.channels ?? []).flatMap((channel) => {
    const name = channelName(channel)
    return name ? [{ channel, name }] : []
  })
}

/** The same, where one begins with a phone number. */
export function phoneProviders(environment: Environment, use: 'signIn' | 'signUp'): Provider[] {
  const phone = environment.userSettings.attributes['phone_number']
  if (!phone?.enabled || (use === 'signIn' && !phone.used_for_first_factor)) return []
  return phoneChannels(environment).map(({ channel, name }) => ({
    strategy: 'phone_code',
    id: channel,
    name,
    logoUrl: null,
    channel,
  }))
}

/** The wire's name of a field (`email_address`) in the spelling of forms (`emailAddress`), and back. */
export function fieldName(attribute: string): string {
  return attribute.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

export function needsLegalConsent(environment: Environment): boolean {
  return environment.userSettings.signUp?.legal_consent_enabled === true
}

export function signUpMode(environment: Environment): 'public' | 'restricted' | 'waitlist' {
  const mode = environment.userSettings.signUp?.mode
  return mode === 'restricted' || mode === 'waitlist' ? mode : 'public'
}

/** Where people write to for help: the app's word before the instance's. */
export function supportEmail({ option, environment }: Pick<Ui, 'option' | 'environment'>): string | null {
  return (option('supportEmail') as string | undefined) || environment.displayConfig.supportEmail || null
}
