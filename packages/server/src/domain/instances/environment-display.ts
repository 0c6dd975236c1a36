import type { DisplayConfig, InstanceSettings } from '@keyward/wire'
import type { InstanceFacts } from '../../platform/index.ts'
import { portalUrl } from './facts.ts'
import { type ApplicationFacts, shownApplication } from './store.ts'

/** What an environment says of its instance. */
export type EnvironmentInstance = Pick<InstanceFacts, 'id' | 'environmentType' | 'issuer'>

type Subject = {
  readonly settings: InstanceSettings
  readonly instance: EnvironmentInstance
  readonly application: ApplicationFacts
}

/** Pages of the app, where most apps have them, for instances that name none. */
const usualPaths = {
  home: '/',
  sign_in: '/sign-in',
  sign_up: '/sign-up',
  user_profile: '/user-profile',
  waitlist: '/waitlist',
  oauth_consent: '/oauth-consent',
  organization_profile: '/organization-profile',
  create_organization: '/create-organization',
  after_sign_in: '/',
  after_sign_up: '/',
  after_sign_out_one: '/',
  after_sign_out_all: '/',
  after_switch_session: '/',
  after_join_waitlist: '/',
  after_create_organization: '/',
  after_leave_organization: '/',
  logo_link: '/',
} satisfies InstanceSettings['paths']

export function toDisplayConfig({ settings, instance, application }: Subject): DisplayConfig {
  const { display, general, compliance } = settings
  const shown = shownApplication(settings, application)
  return {
    object: 'display_config',
    id: `display_config_${instance.id}`,
    instance_environment_type: instance.environmentType,
    application_name: shown.name,
    theme: display.theme,
    preferred_sign_in_strategy: display.preferred_sign_in_strategy,
    ...toImages(shown),
    ...toPageUrls(settings, portalUrl(instance)),
    support_email: orNull(display.support_email),
    branded: display.branded,
    experimental_force_oauth_first: display.force_oauth_first,
    clerk_js_version: orNull(general.clerk_js_version),
    show_devmode_warning: display.show_devmode_warning,
    google_one_tap_client_id: orNull(display.google_one_tap_client_id),
    help_url: orNull(display.help_url),
    privacy_policy_url: orNull(compliance.legal_consent.privacy_policy_url),
    terms_url: orNull(compliance.legal_consent.terms_of_service_url),
    ...toCaptcha(settings),
  }
}

function toImages({ logoUrl, faviconUrl }: ReturnType<typeof shownApplication>) {
  return {
    logo_image_url: logoUrl,
    favicon_image_url: faviconUrl,
    logo_url: logoUrl,
    favicon_url: faviconUrl,
    logo_image: null,
    favicon_image: null,
  }
}

/** Pages of the account portal, for what the instance names no page of its own. */
const portalPages: Partial<Record<keyof InstanceSettings['paths'], string>> = {
  sign_in: '/sign-in',
  sign_up: '/sign-up',
  user_profile: '/user',
  waitlist: '/waitlist',
  organization_profile: '/organization',
  create_organization: '/create-organization',
  after_sign_out_one: '/sign-in/choose',
}

function toPageUrls({ paths, account_portal: portal }: InstanceSettings, base: string) {
  const page = (name: keyof InstanceSettings['paths']) => {
    // The choice of accounts is a step of signing in.
    const isElsewhere = name === 'after_sign_out_one' && paths.sign_in !== ''
    const hosted = portal.enabled && !isElsewhere ? portalPages[name] : undefined
    return paths[name] || (hosted ? base + hosted : usualPaths[name])
  }
  return {
    home_url: page('home'),
    sign_in_url: page('sign_in'),
    sign_up_url: page('sign_up'),
    user_profile_url: page('user_profile'),
    waitlist_url: page('waitlist'),
    oauth_consent_url: page('oauth_consent'),
    after_sign_in_url: page('after_sign_in'),
    after_sign_up_url: page('after_sign_up'),
    after_sign_out_one_url: page('after_sign_out_one'),
    after_sign_out_all_url: page('after_sign_out_all'),
    after_switch_session_url: page('after_switch_session'),
    after_join_waitlist_url: page('after_join_waitlist'),
    organization_profile_url: page('organization_profile'),
    create_organization_url: page('create_organization'),
    after_leave_organization_url: page('after_leave_organization'),
    after_create_organization_url: page('after_create_organization'),
    logo_link_url: page('logo_link'),
  }
}

/** The challenge of an outside service: all null until an instance brings keys for it. */
function toCaptcha({ auth_attack_protection: { bot_protection: captcha } }: InstanceSettings) {
  const isOn = captcha.captcha_enabled
  return {
    captcha_public_key: isOn ? orNull(captcha.captcha_public_key) : null,
    captcha_widget_type: isOn ? captcha.captcha_widget_type || null : null,
    captcha_public_key_invisible: isOn ? orNull(captcha.captcha_public_key_invisible) : null,
    captcha_provider: isOn ? ('turnstile' as const) : null,
    captcha_oauth_bypass: captcha.captcha_oauth_bypass,
    captcha_heartbeat: null,
  }
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}
