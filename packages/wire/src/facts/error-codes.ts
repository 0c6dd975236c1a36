/**
 * HTTP status and default texts of a coded error. `message` says what is wrong, `long` how to go on; both may hold
 * `{name}` placeholders that whoever raises the error fills from its `values`.
 */
export type ErrorFacts = { readonly status: number; readonly message: string; readonly long: string }

const facts = (status: number, message: string, long: string): ErrorFacts => ({ status, message, long })

/**
 * Every code that the APIs speak (shared/error-codes.md and the documented ones that this version answers with), in one
 * table. Statuses: wire.md §2.4, and the vendor's published lists of Frontend and Backend API errors where wire.md is
 * silent. Texts never carry secrets or other people's data; they name no field, since `meta.param_name` does.
 */
export const errorCodes = {
  // Forms
  form_param_missing: facts(422, 'is missing', 'This field is required.'),
  form_param_nil: facts(422, 'is empty', 'Enter a value here.'),
  form_param_unknown: facts(422, 'is unknown', 'This request does not take this parameter.'),
  form_param_duplicate: facts(422, 'is duplicate', 'This parameter was given more than once.'),
  form_param_format_invalid: facts(422, 'is invalid', 'This does not look right. Check it for typos.'),
  form_param_type_invalid: facts(422, 'has the wrong type', 'This parameter has the wrong type.'),
  form_param_value_invalid: facts(422, 'is invalid', 'This value is not one of the allowed values.'),
  form_param_value_disabled: facts(400, 'is disabled', 'This is switched off in the settings of this instance.'),
  form_param_invalid: facts(422, 'is invalid', 'This value is not valid.'),
  form_param_invalid_date: facts(422, 'is invalid', 'Give the date as a Unix time in milliseconds.'),
  form_param_invalid_time: facts(
    422,
    'is invalid',
    'Give the time in RFC 3339 form, for example 2026-01-31T12:00:00Z.',
  ),
  form_disallow_future_date: facts(422, 'is in the future', 'This date must not be in the future.'),
  form_param_max_length_exceeded: facts(422, 'is too long', 'Make this shorter.'),
  form_param_min_length_exceeded: facts(422, 'is too short', 'Make this longer.'),
  form_param_exceeds_allowed_size: facts(422, 'is too large', 'This holds more data than is allowed.'),
  form_param_array_size_exceeded: facts(422, 'has too many entries', 'This list has more entries than are allowed.'),
  form_resource_not_found: facts(422, 'was not found', 'What this parameter refers to does not exist.'),
  form_already_exists: facts(422, 'already exists', 'This exists already.'),
  form_conditional_param_missing: facts(422, 'is missing', 'Another given parameter needs this one as well.'),
  form_conditional_param_disallowed: facts(
    422,
    'is not allowed',
    'This cannot be given together with another given parameter.',
  ),
  form_identifier_exists: facts(422, 'is taken', 'This is already in use. Try another, or sign in instead.'),
  form_identifier_not_found: facts(
    422,
    'was not found',
    'No account was found with this identifier. Check it for typos, or sign up.',
  ),
  form_code_incorrect: facts(422, 'is incorrect', 'This code is incorrect. Check the latest message and try again.'),
  form_email_address_blocked: facts(
    422,
    'is not accepted',
    'Mail addresses like this one are not accepted. Use another one.',
  ),
  form_data_missing: facts(422, 'is missing', 'This instance asks for more data about a user.'),
  legal_not_accepted: facts(422, 'is not accepted', 'Accept the legal terms to go on.'),

  // Usernames
  form_username_invalid_length: facts(422, 'has the wrong length', 'Use between {min} and {max} characters.'),
  form_username_invalid_character: facts(
    422,
    'has a character that is not allowed',
    'Use letters, numbers, - and _ only.',
  ),
  form_username_needs_non_number_char: facts(422, 'needs a letter', 'Use at least one character that is not a number.'),

  // Passwords
  form_password_incorrect: facts(
    422,
    'is incorrect',
    'This password is incorrect. Try again, or use another way to sign in.',
  ),
  form_password_or_identifier_incorrect: facts(
    422,
    'is incorrect',
    'The identifier or the password is incorrect. Try again, or use another way to sign in.',
  ),
  form_password_pwned: facts(
    422,
    'was found in a data breach',
    'This password is known from a data breach elsewhere. Choose another one to keep your account safe.',
  ),
  form_password_compromised: facts(
    422,
    'may be compromised',
    'This password may be known to others. Sign in another way and choose a new one.',
  ),
  form_password_untrusted: facts(
    422,
    'cannot be used on this device',
    'For your safety this password is not enough here. Sign in another way.',
  ),
  form_password_validation_failed: facts(422, 'is incorrect', 'This password is incorrect. Try again.'),
  form_password_length_too_short: facts(422, 'is too short', 'Use {min} characters or more.'),
  form_password_length_too_long: facts(422, 'is too long', 'Use no more than {max} characters.'),
  form_password_no_lowercase: facts(422, 'needs a lower-case letter', 'Add a lower-case letter.'),
  form_password_no_uppercase: facts(422, 'needs an upper-case letter', 'Add an upper-case letter.'),
  form_password_no_number: facts(422, 'needs a number', 'Add a number.'),
  form_password_no_special_char: facts(422, 'needs a special character', 'Add a special character, such as ! or ?.'),
  form_password_not_strong_enough: facts(
    422,
    'is not strong enough',
    'This password is easy to guess. Make it longer, or add a few uncommon words.',
  ),
  form_password_size_in_bytes_exceeded: facts(
    422,
    'is too long',
    'Use a shorter password: this one takes more than {max} bytes.',
  ),
  form_password_matches_identifier: facts(
    422,
    'matches your identifier',
    'Choose a password that is not your email address, phone number or username.',
  ),
  form_new_password_matches_current: facts(
    422,
    'is the current password',
    'Choose a password that differs from the current one.',
  ),
  form_password_digest_invalid: facts(
    422,
    'is invalid',
    'This digest is not in the form that its hasher asks for, or costs more than is accepted.',
  ),
  incorrect_password: facts(422, 'Incorrect password', 'This is not the password of the user.'),
  no_password_set: facts(400, 'No password', 'This user has no password.'),
  password_required: facts(400, 'Password required', 'This instance requires a password: it cannot be removed.'),
  updating_user_password_deprecated: facts(
    403,
    'Use another endpoint',
    'A password is changed at /v1/me/change_password.',
  ),

  // Signing in and up
  strategy_for_user_invalid: facts(422, 'Not available', 'This way to verify is not available for this account.'),
  session_exists: facts(400, 'Already signed in', 'You are signed in already.'),
  identifier_already_signed_in: facts(400, 'Already signed in', 'You are signed in to this account already.'),
  not_allowed_to_sign_up: facts(403, 'Sign-up not allowed', 'New accounts cannot be made here.'),
  not_allowed_access: facts(403, 'Access not allowed', 'This is not allowed to use the application.'),
  sign_up_mode_restricted: facts(403, 'Sign-up is restricted', 'New accounts are by invitation only.'),
  sign_up_restricted_waitlist: facts(
    403,
    'Sign-up is restricted',
    'New accounts are not open yet. Join the waitlist to be told when they are.',
  ),
  signup_rate_limit_exceeded: facts(
    429,
    'Too many sign-ups',
    'There were too many sign-ups. Wait a while and try again.',
  ),
  sign_up_cannot_be_updated: facts(
    403,
    'Sign-up is over',
    'This sign-up is completed or abandoned and cannot be changed.',
  ),
  user_locked: facts(403, 'Account locked', 'This account is locked after too many wrong attempts. Try again {when}.'),
  user_banned: facts(403, 'Account banned', 'This account is banned. Contact support if you think that is a mistake.'),
  user_deactivated: facts(403, 'Account deactivated', 'This account is deactivated. Contact your administrator.'),
  user_delete_self_not_enabled: facts(403, 'Deletion not allowed', 'You cannot delete this account yourself.'),
  identification_claimed: facts(
    400,
    'Claimed by another user',
    'Somebody else has proved to own this since. Start again.',
  ),
  primary_identification_not_found: facts(404, 'Not found', 'This user has no primary address of this kind.'),
  too_many_unverified_identifications: facts(
    400,
    'Too many unverified contacts',
    'Verify or remove some of your contacts first.',
  ),
  invitation_account_not_exists: facts(
    400,
    'No account for this invitation',
    'There is no account for this invitation yet. Sign up first.',
  ),
  sign_up_if_missing_transfer: facts(
    422,
    'No account yet',
    'There is no account for this address or number yet. Go on by signing up with it.',
  ),
  account_transfer_invalid: facts(400, 'Nothing to transfer', 'There is no account to transfer. Start again.'),
  sign_in_no_identification_for_user: facts(
    404,
    'Nobody to sign in',
    'This sign-in has no account to go on with. Start again.',
  ),
  sign_in_identification_or_user_deleted: facts(
    400,
    'Account is gone',
    'The account or address of this sign-in is gone. Start again.',
  ),
  client_state_invalid: facts(400, 'Not possible now', 'This cannot be done in the current state. Start again.'),
  no_second_factors: facts(400, 'No second factor', 'This account has no second factor of this kind.'),
  too_many_requests: facts(429, 'Too many requests', 'There were too many requests. Wait a moment and try again.'),

  // Verifications
  verification_expired: facts(422, 'Expired', 'This verification has expired. Ask for a new one.'),
  verification_failed: facts(
    422,
    'Failed',
    'There were too many wrong attempts. Ask for a new code, or use another way.',
  ),
  verification_already_verified: facts(400, 'Already verified', 'This has been verified already.'),
  verification_missing: facts(400, 'Not started', 'Ask for a code or link first.'),
  verification_not_sent: facts(400, 'Not sent', 'Ask for a code first.'),
  verification_strategy_invalid: facts(
    400,
    'Wrong way to verify',
    'The verification that was started asks for another strategy.',
  ),
  verification_code_too_many_requests: facts(
    429,
    'Too many codes',
    'Too many codes were asked for. Wait a moment and try again.',
  ),
  verification_link_token_invalid: facts(400, 'Link is invalid', 'This link is not valid. Ask for a new one.'),
  verification_link_token_expired: facts(400, 'Link has expired', 'This link has expired. Ask for a new one.'),
  sign_in_email_link_not_same_client: facts(
    403,
    'Other browser',
    'Open the link in the browser where you asked to sign in.',
  ),
  sign_up_email_link_not_same_client: facts(
    403,
    'Other browser',
    'Open the link in the browser where you asked to sign up.',
  ),
  ticket_invalid_code: facts(400, 'Ticket is invalid', 'This ticket is not valid.'),
  ticket_expired_code: facts(400, 'Ticket has expired', 'This ticket has expired. Ask for a new one.'),
  sign_in_token_already_used_code: facts(
    400,
    'Token was used',
    'This sign-in token has been used. Each one works once.',
  ),
  sign_in_token_revoked_code: facts(400, 'Token was revoked', 'This sign-in token has been revoked.'),
  sign_in_token_cannot_be_used_code: facts(
    400,
    'Token cannot be used',
    'This sign-in token cannot be used any more. Ask for a new one.',
  ),
  sign_in_token_not_in_sign_in_code: facts(400, 'Not a sign-in', 'A sign-in token can be used in a sign-in only.'),
  sign_in_token_cannot_be_revoked_code: facts(400, 'Cannot be revoked', 'Only a pending sign-in token can be revoked.'),
  actor_token_already_used_code: facts(400, 'Token was used', 'This actor token has been used. Each one works once.'),
  actor_token_revoked_code: facts(400, 'Token was revoked', 'This actor token has been revoked.'),
  actor_token_not_in_sign_in_code: facts(400, 'Not a sign-in', 'An actor token can be used in a sign-in only.'),
  actor_token_cannot_be_revoked_code: facts(400, 'Cannot be revoked', 'Only a pending actor token can be revoked.'),
  invitation_already_accepted: facts(400, 'Already accepted', 'This invitation has been accepted.'),
  revoked_invitation: facts(400, 'Invitation was revoked', 'This invitation has been revoked.'),
  invitation_already_revoked: facts(400, 'Already revoked', 'This invitation has been revoked.'),

  // Bots and fraud
  captcha_invalid: facts(
    422,
    'Security check failed',
    'The security check did not pass. Reload the page, or try another browser.',
  ),
  captcha_missing_token: facts(
    422,
    'Security check missing',
    'The security check is missing. Reload the page and try again.',
  ),
  captcha_unavailable: facts(
    503,
    'Security check unavailable',
    'The security check is not available now. Try again in a moment.',
  ),
  captcha_client_attempts_exceeded: facts(
    422,
    'Too many security checks',
    'There were too many security checks from this browser. Try again later.',
  ),
  captcha_not_enabled: facts(
    400,
    'No security check',
    'A security check was answered, but this instance asks for none.',
  ),
  requires_captcha: facts(401, 'Security check needed', 'Complete the security check to go on.'),
  device_blocked: facts(
    403,
    'Device blocked',
    'This device was blocked because of suspicious activity. Contact support if that is a mistake.',
  ),
  action_blocked: facts(
    403,
    'Action blocked',
    'This was blocked because it looked suspicious. Contact support if that is a mistake.',
  ),

  native_api_disabled: facts(400, 'Native apps are off', 'This instance takes no requests of native apps.'),

  // Custom claims
  jwt_template_reserved_claim: facts(
    400,
    'uses a reserved claim',
    'Claims that the server writes itself cannot be set.',
  ),
  machine_token_reserved_claim: facts(
    400,
    'uses a reserved claim',
    'Claims that the server writes itself cannot be set.',
  ),
  jwt_template_shortcode_invalid: facts(
    422,
    'holds a shortcode that cannot be read',
    'A shortcode names a value, such as user.id, or literals in single quotes, with || between alternatives.',
  ),
  jwt_template_claims_too_large: facts(
    422,
    'holds too much for a token',
    'Tokens travel with every request, so these claims would not fit. The biggest ones are named beside this.',
  ),
  jwt_template_signing_key_invalid: facts(
    422,
    'does not fit the algorithm',
    'Give a private key in PEM form, or for HMAC a secret of at least the length of its hash.',
  ),

  // Templates of mail and SMS
  template_type_unsupported: facts(400, 'Unknown type', 'There are templates for `email` and for `sms`.'),
  invalid_template_body: facts(422, 'cannot be read', 'This is no template of Handlebars: look at line {line}.'),
  template_variable_unknown: facts(
    422,
    'uses an unknown variable',
    'There is no variable {variable} in this template; `available_variables` lists those that there are.',
  ),
  required_variable_missing: facts(
    422,
    'lacks a variable',
    'Without {variable} the message is of no use: show it in the body.',
  ),
  template_helper_unknown: facts(
    422,
    'uses an unknown helper',
    'Templates have variables and the helpers if, unless, eq and ne; {helper} cannot be used here.',
  ),
  template_too_complex: facts(
    422,
    'is too complex',
    'This template has too many parts, is nested too deeply, or writes too much.',
  ),

  // Sessions and clients
  authentication_invalid: facts(401, 'Not signed in', 'This request needs an active session.'),
  signed_out: facts(401, 'Signed out', 'You are signed out.'),
  dev_browser_unauthenticated: facts(
    401,
    'Unknown browser',
    'This development instance does not know the browser. Reload the page.',
  ),
  origin_invalid: facts(400, 'Origin not allowed', 'Requests from this origin are not allowed.'),
  origin_missing: facts(400, 'Origin missing', 'This request needs an Origin header.'),
  host_invalid: facts(400, 'Unknown host', 'No instance answers on this host name. Check the publishable key.'),
  operation_not_allowed_on_satellite_domain: facts(
    403,
    'Not on a satellite domain',
    'People sign in and up on the primary domain. Send them there.',
  ),
  session_reverification_required: facts(403, 'Verify again', 'Prove once more that it is you to go on.'),
  session_reverification_missing: facts(400, 'Not started', 'Start a verification of this session first.'),
  session_creation_not_allowed: facts(
    409,
    'No further session',
    'Sign out of the session in which you act for somebody else first.',
  ),
  invalid_action_for_session: facts(400, 'Not possible now', 'This cannot be done with a session in this state.'),
  action_for_session_not_authorized: facts(401, 'Not authorized', 'You may not do this with this session.'),
  invalid_handshake: facts(400, 'Invalid handshake', 'This handshake request is not valid.'),
  url_based_session_syncing_disabled: facts(
    400,
    'Not available',
    'Session syncing by URL is switched off for this instance.',
  ),
  cookie_invalid: facts(401, 'Invalid cookie', 'The client cookie is not valid. Reload the page.'),
  client_not_found: facts(404, 'Unknown client', 'There is no client yet: sign in or up first.'),
  missing_expired_token: facts(422, 'Token missing', 'The expired session token is missing.'),
  expired_session_token_invalid: facts(401, 'Token is invalid', 'The expired session token is not valid.'),
  expired_session_token_missing_azp: facts(401, 'Token has no azp', 'The expired session token has no azp claim.'),
  expired_session_token_missing_sid: facts(401, 'Token has no sid', 'The expired session token has no sid claim.'),
  session_refresh_expired_session_token_too_old: facts(
    401,
    'Token is too old',
    'The expired session token is too old to be refreshed.',
  ),
  session_refresh_inactive_session: facts(401, 'Session is not active', 'This session is not active any more.'),
  session_refresh_session_not_found: facts(401, 'Session not found', 'This session does not exist.'),
  session_refresh_user_not_found: facts(401, 'User not found', 'The user of this session does not exist.'),
  refresh_request_origin_invalid: facts(
    401,
    'Invalid request origin',
    'The request_origin parameter is not an origin.',
  ),
  refresh_request_origin_azp_mismatch: facts(
    401,
    'Other origin',
    'The request_origin parameter is not the azp claim of the token.',
  ),
  refresh_sid_mismatch: facts(401, 'Other session', 'The expired session token belongs to another session.'),
  refresh_token_not_found: facts(401, 'Unknown refresh token', 'The refresh token is not known.'),
  resource_not_found: facts(404, 'Not found', 'This does not exist, or not any more.'),
  resource_forbidden: facts(403, 'Forbidden', 'You may not do this.'),
  authorization_invalid: facts(403, 'Not authorized', 'You are not authorized to do this.'),

  // Social connections and single sign-on
  oauth_access_denied: facts(403, 'Access denied', 'You did not grant access to your account at the provider.'),
  oauth_callback_failed: facts(422, 'Sign-in failed', 'The provider did not complete the sign-in. Try again.'),
  oauth_token_invalid: facts(
    422,
    'Token is invalid',
    'The provider did not accept the token. Connect the account again.',
  ),
  oauth_email_domain_reserved_by_saml: facts(
    422,
    'Use single sign-on',
    'Addresses of this domain sign in by their organization’s single sign-on.',
  ),
  external_account_exists: facts(
    422,
    'Already connected',
    'This account is connected to a user already. Sign in instead.',
  ),
  external_account_not_found: facts(404, 'Not connected', 'No account is connected with this one. Sign up first.'),
  external_account_missing_refresh_token: facts(
    400,
    'Refresh token missing',
    'The provider gave no refresh token. Connect the account again.',
  ),
  saml_user_attribute_missing: facts(
    400,
    'Attribute missing',
    'Your identity provider did not send a required attribute. Contact your administrator.',
  ),
  saml_email_address_domain_mismatch: facts(
    400,
    'Other domain',
    'The address from your identity provider is not of the domain of this connection.',
  ),
  enterprise_sso_user_attribute_missing: facts(
    400,
    'Attribute missing',
    'Your identity provider did not send a required attribute. Contact your administrator.',
  ),
  enterprise_sso_email_address_domain_mismatch: facts(
    400,
    'Other domain',
    'The address from your identity provider is not of the domain of this connection.',
  ),
  enterprise_sso_hosted_domain_mismatch: facts(
    400,
    'Other domain',
    'Your account at the provider is not of the domain of this connection.',
  ),

  // Profile
  identification_deletion_failed: facts(403, 'Cannot be removed', 'This cannot be removed.'),
  identification_update_failed: facts(400, 'Cannot be changed', 'This cannot be changed.'),
  last_identification_deletion_failed: facts(
    403,
    'Cannot be removed',
    'This is the last way to reach your account. Add another one first.',
  ),
  avatar_file_size_exceeded: facts(400, 'File is too large', 'Choose a picture of at most 10 MB.'),
  avatar_file_type_invalid: facts(400, 'Not a picture', 'Choose a JPEG, PNG, GIF or WebP picture.'),
  image_not_found: facts(404, 'Picture not found', 'There is no picture here.'),
  totp_already_enabled: facts(400, 'Already enabled', 'An authenticator app is set up already.'),
  passkey_not_supported: facts(422, 'Passkeys not supported', 'This device or browser has no passkeys.'),
  passkey_already_exists: facts(422, 'Passkey exists', 'This device has a passkey for this account already.'),
  passkey_registration_failed: facts(422, 'Passkey was not added', 'The passkey could not be added. Try again.'),
  passkey_retrieval_cancelled: facts(422, 'Cancelled', 'No passkey was chosen. Try again, or use another way.'),
  phone_number_exists: facts(422, 'is taken', 'This phone number is already in use. Use another one.'),
  unsupported_country_code: facts(
    403,
    'Country not supported',
    'Phone numbers of this country are not supported. Use another way.',
  ),

  // Organizations
  already_a_member_in_organization: facts(
    400,
    'Already a member',
    'This person is a member of the organization already.',
  ),
  organization_invitation_not_pending: facts(404, 'Not pending', 'This invitation is not open any more.'),
  organization_invitation_already_accepted: facts(400, 'Already accepted', 'This invitation has been accepted.'),
  organization_invitation_revoked_code: facts(400, 'Invitation was revoked', 'This invitation has been revoked.'),
  organization_creator_not_found: facts(400, 'Creator not found', 'There is no user with this id.'),
  organization_already_exists: facts(422, 'Organization exists', 'There is an organization like this already.'),
  organization_not_found_or_unauthorized: facts(
    404,
    'Organization not found',
    'This organization does not exist, or you have no access to it.',
  ),
  organization_minimum_permissions_needed: facts(
    400,
    'Permissions needed',
    'Somebody must keep the permissions to manage this organization.',
  ),
  organization_membership_quota_exceeded: facts(
    403,
    'Organization is full',
    'This organization has reached its number of members, open invitations included.',
  ),
  organization_domain_blocked: facts(422, 'Domain not accepted', 'This mail domain is not accepted. Use another one.'),
  organization_domain_mismatch: facts(422, 'is at another domain', 'Use an email address at the domain itself.'),
  organization_domain_quota_exceeded: facts(
    403,
    'Limit reached',
    'The organization has as many domains as it may have.',
  ),
  organization_domain_enrollment_mode_not_enabled: facts(
    403,
    'Not enabled',
    'This instance does not let people join in this way.',
  ),
  organization_admin_delete_not_enabled: facts(
    403,
    'Deletion not allowed',
    'This organization cannot be deleted by its members.',
  ),
  organization_missing_creator_role_permissions: facts(
    422,
    'lacks permissions',
    'The role of creators must be able to read and manage members and to delete the organization.',
  ),
  organization_instance_roles_quota_exceeded: facts(
    403,
    'Limit reached',
    'The instance has as many roles as it may have.',
  ),
  organization_role_permission_association_exists: facts(
    409,
    'Already assigned',
    'The role has this permission already.',
  ),
  organization_system_permission_not_modifiable: facts(
    403,
    'Cannot be changed',
    'This permission comes with the server and stays as it is.',
  ),
  organization_role_default_creator_role: facts(
    422,
    'Role of creators',
    'Whoever creates an organization gets this role. Give creators another one first.',
  ),
  organization_role_domain_default_role: facts(
    422,
    'Default role',
    'Whoever joins by a domain gets this role. Name another default role first.',
  ),
  organization_role_assigned_members: facts(422, 'Role has members', 'Give its members another role first.'),
  organization_role_exists_in_invitations: facts(
    422,
    'Role is in invitations',
    'Open invitations promise this role. Revoke them first.',
  ),
  organization_not_enabled_in_instance: facts(403, 'Not enabled', 'This instance has no organizations.'),
  user_create_organization_not_enabled: facts(403, 'Not allowed', 'This user may not create organizations.'),
  organization_domain_already_exists: facts(422, 'Domain in use', 'This domain is in use already.'),
  organization_domain_common: facts(
    422,
    'Public domain',
    'This domain belongs to a public mail provider. Use your own.',
  ),
  organization_domain_exists_for_enterprise_connection: facts(
    422,
    'Domain in use',
    'An enterprise connection uses this domain already.',
  ),
  organization_not_found_or_unauthorized_with_create_organization_disabled: facts(
    422,
    'No organization',
    'You belong to no organization and cannot make one. Contact your administrator.',
  ),
  insufficient_permissions: facts(403, 'Permission missing', 'You do not have the permission to do this.'),

  // Machine authentication
  api_key_name_already_exists: facts(409, 'Name in use', 'There is an API key of this name already.'),
  api_key_usage_exceeded: facts(403, 'Usage exceeded', 'This API key has been used as often as it may be.'),
  machine_secret_key_invalid: facts(401, 'Invalid machine key', 'This machine secret key is not valid.'),

  // Billing
  checkout_already_in_progress: facts(409, 'Checkout in progress', 'A checkout is in progress already.'),
  invalid_plan_change: facts(400, 'Plan change not possible', 'Choose another plan or period.'),
  insufficient_seats_change_plan: facts(400, 'Not enough seats', 'Choose a plan with more seats.'),
  insufficient_seats_contact_support: facts(400, 'Not enough seats', 'Contact support to get more seats.'),

  // Keys, versions, and requests as such
  secret_key_invalid: facts(401, 'Invalid secret key', 'This secret key is not valid.'),
  clerk_key_invalid: facts(401, 'Invalid key', 'This secret key is not valid. Check that it belongs to this instance.'),
  authorization_header_format_invalid: facts(
    401,
    'Invalid Authorization header',
    'Write the header as “Authorization: Bearer <secret key>”.',
  ),
  api_version_missing: facts(400, 'API version missing', 'Name an API version.'),
  api_version_invalid: facts(
    400,
    'Unknown API version',
    'The API version {version} is not known. Known versions: {versions}.',
  ),
  duplicate_record: facts(400, 'Already exists', 'This exists already.'),
  invalid_redirect_url: facts(422, 'Invalid redirect URL', 'This redirect URL is not a valid URL.'),
  redirect_url_domain_mismatch: facts(
    422,
    'Redirect URL not allowed',
    'This redirect URL is not one of the instance’s domain.',
  ),
  resource_missmatch: facts(400, 'Redirect URL not allowed', 'This redirect URL is not on the list of this instance.'),
  invalid_url_scheme: facts(422, 'Invalid URL', 'This kind of URL is not allowed here.'),
  invalid_session_token: facts(400, 'Invalid session token', 'This session token is not valid.'),
  instance_type_invalid: facts(400, 'Other kind of instance', 'This request is not for an instance of this type.'),
  request_invalid_for_environment: facts(
    400,
    'Other kind of instance',
    'This request is not for an instance of this type.',
  ),
  request_invalid_for_instance: facts(
    400,
    'Not possible here',
    'The settings of this instance do not allow this request.',
  ),
  resource_already_exists: facts(409, 'Already there', 'This is there already.'),
  user_settings_invalid: facts(
    409,
    'Settings are contradictory',
    'The settings of this instance contradict each other.',
  ),
  application_transfer_exists: facts(
    409,
    'Already offered',
    'This application is offered to another workspace already. Cancel that transfer first.',
  ),
  application_transfer_not_pending: facts(
    409,
    'Not open any more',
    'This transfer was completed or canceled, or has expired.',
  ),
  keyless_not_available: facts(
    403,
    'Not without keys',
    'This server makes applications without keys for callers on its own machine alone, and for nobody once it has a production instance or KEYWARD_KEYLESS is off. Set the keys of an application.',
  ),
  domain_intent_not_pending: facts(400, 'Not open any more', 'This domain intent was completed or canceled.'),
  dns_check_conflict: facts(
    409,
    'Already checked',
    'The DNS records of this domain were checked a moment ago. Try again in some seconds.',
  ),
  event_cursor_expired: facts(
    410,
    'Events are gone',
    'Events behind this cursor are no longer kept. Read what you need from the API, then go on behind {oldest}.',
  ),
  config_version_mismatch: facts(
    409,
    'Settings have changed',
    'Somebody changed these settings in the meantime. Read them again, then repeat the change.',
  ),
  config_keys_missing: facts(
    400,
    'Settings missing',
    'A replacement of all settings names every section. Some are missing; change single ones with PATCH.',
  ),
  breaks_instance_invariant: facts(
    400,
    'Not possible here',
    'This would leave the user without what the settings of this instance ask for.',
  ),
  feature_not_enabled: facts(403, 'Not enabled', 'This feature is not enabled in this instance.'),
  invalid_query_parameter_value: facts(400, 'Invalid parameter', 'A query parameter has a value that is not allowed.'),
  missing_query_parameter: facts(400, 'Parameter missing', 'A query parameter is missing.'),
  malformed_request_parameters: facts(400, 'Malformed parameters', 'The parameters of the request could not be read.'),
  bulk_size_exceeded: facts(400, 'Too many at once', 'There are too many entries for one request.'),
  quota_exceeded: facts(403, 'Limit reached', 'The limit of this instance is reached.'),
  bad_request: facts(400, 'Bad request', 'The server could not understand this request.'),
  request_body_invalid: facts(400, 'Invalid body', 'The body of this request could not be read.'),
  request_body_too_large: facts(413, 'Request too large', 'This request is larger than the server accepts.'),
  unsupported_content_type: facts(
    415,
    'Unsupported content type',
    'The server cannot read a body of this content type.',
  ),
  internal_clerk_error: facts(500, 'Unexpected error', 'Something went wrong on the server. Try again in a moment.'),
  service_unavailable: facts(503, 'Unavailable', 'The server is busy or being worked on. Try again in a moment.'),
  maintenance_mode: facts(503, 'Under maintenance', 'The server is being worked on and will be back soon.'),
  route_not_found: facts(404, 'No such route', 'The server has nothing at this path.'),
  method_not_allowed: facts(405, 'Method not allowed', 'This path does not take this method.'),
  svix_app_missing: facts(
    400,
    'No Svix app',
    'This server delivers webhooks by itself: endpoints are managed at /v1/webhooks/endpoints.',
  ),
  hook_refused: facts(403, 'Refused', 'The application does not allow this.'),
  hook_unavailable: facts(
    503,
    'Unavailable',
    'The application could not be asked whether this is allowed. Try again in a moment.',
  ),
  feature_not_built: facts(501, 'Not built yet', 'This version of the server does not have this feature yet.'),
} as const satisfies Record<string, ErrorFacts>

export type ErrorCode = keyof typeof errorCodes
