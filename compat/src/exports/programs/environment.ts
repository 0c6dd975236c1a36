// What tools and tests of apps say about the settings of an instance, and about the parts of components.
import type {
  AlertId,
  AuthConfigJSON,
  CardActionId,
  ClerkHostRouter,
  DisplayConfigJSON,
  ElementObjectKey,
  ElementState,
  EnvironmentJSON,
  EnvironmentJSONSnapshot,
  FieldId,
  IdSelectors,
  MenuId,
  OrganizationPreviewId,
  ProfilePageId,
  ProfileSectionId,
  ProtectLoader,
  SelectId,
  SignInData,
  SignUpData,
  StateSelectors,
  UserPreviewId,
  UserSettingsJSON,
} from '@clerk/types'

export const isDevelopment = ({ display_config: { instance_environment_type: type } }: EnvironmentJSON): boolean =>
  type === 'development'
export const kept = (environment: EnvironmentJSON): EnvironmentJSONSnapshot => environment
export const mayHaveSeveral = (config: AuthConfigJSON): boolean => !config.single_session_mode
export const pagesOf = (config: DisplayConfigJSON): string[] => [
  config.sign_in_url,
  config.after_sign_out_one_url,
  config.after_create_organization_url,
  config.privacy_policy_url,
]
export const asks = ({ sign_in: signIn, sign_up: signUp, password_settings: password }: UserSettingsJSON) => [
  (signIn satisfies SignInData).second_factor.required,
  (signUp satisfies SignUpData).mode === 'waitlist',
  password.min_length > 8,
]
export const script: ProtectLoader = { type: 'script', target: '#protect', attributes: { defer: true } }

export const field: FieldId = 'apiKeyExpirationDate'
export const section: ProfileSectionId = 'organizationDomains'
export const ids: [AlertId, CardActionId, MenuId, OrganizationPreviewId, ProfilePageId, SelectId, UserPreviewId] = [
  'danger',
  'havingTrouble',
  section,
  'organizationSwitcherActiveOrganization',
  'organizationMembers',
  'countryCode',
  'personalWorkspace',
]
export const classOf = (id: FieldId): `.cl-${IdSelectors<'formField', FieldId>}` => `.cl-formField__${id}`
export const stateOf = (state: ElementState): StateSelectors<'button', ElementState> => `button__${state}`
export const key: ElementObjectKey<'user-button'> = 'userButton'
export const here = (router: ClerkHostRouter): string => `${router.pathname()}?${router.searchParams()}`
