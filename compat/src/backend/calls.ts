/** One call of the Backend API client: where it hangs, what it is given. */
export type ApiCall = { readonly namespace: string; readonly method: string; readonly args: readonly unknown[] }

const metadata = {
  publicMetadata: { fooBar: { bazQux: 1 } },
  privateMetadata: { aB: [1] },
  unsafeMetadata: { cD: null },
}
const date = new Date(1_700_000_000_000)
const page = { limit: 20, offset: 40 }
const zeroPage = { limit: 0, offset: 0 }

/** Every method of every namespace, with arguments that show how keys, arrays, dates and empty values travel. */
const table: Record<string, Record<string, readonly (readonly unknown[])[]>> = {
  __experimental_accountlessApplications: {
    createAccountlessApplication: [[], [{ requestHeaders: new Headers({ 'x-one': 'two' }) }]],
    completeAccountlessApplicationOnboarding: [[]],
  },
  actorTokens: {
    create: [
      [
        {
          userId: 'user_1',
          actor: { sub: 'user_2', additionalProperties: { aB: 1 } },
          expiresInSeconds: 60,
          sessionMaxDurationInSeconds: 600,
        },
      ],
    ],
    revoke: [['act_1']],
  },
  allowlistIdentifiers: {
    getAllowlistIdentifierList: [[], [page]],
    createAllowlistIdentifier: [[{ identifier: 'a@b.co', notify: false }]],
    deleteAllowlistIdentifier: [['alid_1']],
  },
  apiKeys: {
    list: [[{ subject: 'user_1', includeInvalid: true, ...page }]],
    create: [[{ name: 'n', subject: 'user_1', claims: { aB: 1 }, scopes: ['x:y'], secondsUntilExpiration: null }]],
    get: [['ak_1']],
    update: [[{ apiKeyId: 'ak_1', subject: 'user_1', description: 'd', scopes: [] }]],
    delete: [['ak_1']],
    revoke: [[{ apiKeyId: 'ak_1', revocationReason: 'why' }], [{ apiKeyId: 'ak_1' }]],
    getSecret: [['ak_1']],
    verify: [['ak_secret']],
    verifySecret: [['ak_secret']],
  },
  betaFeatures: { changeDomain: [[{ homeUrl: 'https://a.co', isSecondary: true }]] },
  billing: {
    getPlanList: [[], [{ payerType: 'org', ...page }]],
    cancelSubscriptionItem: [['subi_1'], ['subi_1', { endNow: true }]],
    extendSubscriptionItemFreeTrial: [['subi_1', { extendTo: date }]],
    getOrganizationBillingSubscription: [['org_1']],
    getUserBillingSubscription: [['user_1']],
  },
  blocklistIdentifiers: {
    getBlocklistIdentifierList: [[], [page]],
    createBlocklistIdentifier: [[{ identifier: 'a@b.co' }]],
    deleteBlocklistIdentifier: [['blid_1']],
  },
  clients: {
    getClientList: [[], [page]],
    getClient: [['client_1']],
    verifyClient: [['token']],
    getHandshakePayload: [[{ nonce: 'n/1' }]],
  },
  domains: {
    list: [[]],
    add: [[{ name: 'a.co', is_satellite: true, proxy_url: 'https://p.co' }]],
    update: [[{ domainId: 'dmn_1', name: 'b.co', is_secondary: null }]],
    delete: [['dmn_1']],
    deleteDomain: [['dmn_1']],
  },
  emailAddresses: {
    getEmailAddress: [['idn_1']],
    createEmailAddress: [[{ userId: 'user_1', emailAddress: 'a@b.co', verified: true, primary: false }]],
    updateEmailAddress: [['idn_1'], ['idn_1', { verified: false, primary: true }]],
    deleteEmailAddress: [['idn_1']],
  },
  idPOAuthAccessToken: { verify: [['oat_1']], verifyAccessToken: [['oat_1']] },
  instance: {
    get: [[]],
    update: [[{ testMode: true, hibp: null, allowedOrigins: ['https://a.co'], clerkJsVersion: '5' }]],
    updateRestrictions: [[{ allowlist: true, blockEmailSubaddresses: false }]],
    updateOrganizationSettings: [
      [{ enabled: true, maxAllowedMemberships: 0, domainsEnrollmentModes: ['automatic_invitation'] }],
    ],
  },
  invitations: {
    getInvitationList: [[], [{ status: 'pending', query: 'x', ...page }]],
    createInvitation: [
      [
        {
          emailAddress: 'a@b.co',
          expiresInDays: 3,
          notify: false,
          publicMetadata: { aB: 1 },
          redirectUrl: 'https://a.co',
        },
      ],
    ],
    createInvitationBulk: [[[{ emailAddress: 'a@b.co', ignoreExisting: true, publicMetadata: { aB: 1 } }]]],
    revokeInvitation: [['inv_1']],
  },
  jwks: { getJwks: [[]] },
  jwtTemplates: {
    list: [[], [page]],
    get: [['jtmp_1']],
    create: [[{ name: 'n', claims: { aB: '{{user.id}}' }, lifetime: 60, customSigningKey: false }]],
    update: [[{ templateId: 'jtmp_1', name: 'n', claims: {}, allowedClockSkew: 5 }]],
    delete: [['jtmp_1']],
  },
  m2m: {
    createToken: [[], [{ secondsUntilExpiration: 60, claims: { aB: 1 } }], [{ machineSecretKey: 'ak_other' }]],
    revokeToken: [
      [{ m2mTokenId: 'mt_1' }],
      [{ m2mTokenId: 'mt_1', machineSecretKey: 'ak_other', revocationReason: 'r' }],
    ],
    verify: [[{ token: 'mt_x' }], [{ token: 'mt_x', machineSecretKey: 'ak_other' }]],
    verifyToken: [[{ token: 'mt_x' }]],
  },
  machines: {
    get: [['mch_1']],
    list: [[], [{ orderBy: '-created_at', query: 'q', ...page }]],
    create: [[{ name: 'n', scopedMachines: ['mch_2'], defaultTokenTtl: 60 }]],
    update: [[{ machineId: 'mch_1', name: 'n2' }]],
    delete: [['mch_1']],
    getSecretKey: [['mch_1']],
    rotateSecretKey: [[{ machineId: 'mch_1', previousTokenTtl: 0 }]],
    createScope: [['mch_1', 'mch_2']],
    deleteScope: [['mch_1', 'mch_2']],
  },
  oauthApplications: {
    list: [[], [{ orderBy: '+name', ...page }]],
    get: [['oapp_1']],
    create: [[{ name: 'n', redirectUris: ['https://a.co'], scopes: 'email', public: true }]],
    update: [[{ oauthApplicationId: 'oapp_1', name: 'n' }]],
    delete: [['oapp_1']],
    rotateSecret: [['oapp_1']],
  },
  organizations: {
    getOrganizationList: [
      [],
      [{ includeMembersCount: true, query: 'q', orderBy: '-name', organizationId: ['org_1', '-org_2'], ...page }],
    ],
    createOrganization: [
      [{ name: 'n', slug: 's', createdBy: 'user_1', maxAllowedMemberships: 0, publicMetadata: { aB: 1 } }],
    ],
    getOrganization: [[{ organizationId: 'org_1', includeMembersCount: true }], [{ slug: 's' }]],
    updateOrganization: [['org_1', { name: 'n', adminDeleteEnabled: false, privateMetadata: { aB: 1 } }]],
    updateOrganizationLogo: [
      ['org_1', { file: new Blob(['x']), uploaderUserId: 'user_1' }],
      ['org_1', { file: new Blob(['x']) }],
    ],
    deleteOrganizationLogo: [['org_1']],
    updateOrganizationMetadata: [['org_1', { publicMetadata: { aB: 1 } }]],
    deleteOrganization: [['org_1']],
    getOrganizationMembershipList: [
      [
        {
          organizationId: 'org_1',
          role: ['org:admin'],
          emailAddress: ['a@b.co', 'c@d.co'],
          createdAtAfter: 5,
          ...page,
        },
      ],
    ],
    getInstanceOrganizationMembershipList: [[{ orderBy: '-created_at', ...page }]],
    createOrganizationMembership: [[{ organizationId: 'org_1', userId: 'user_1', role: 'org:admin' }]],
    updateOrganizationMembership: [[{ organizationId: 'org_1', userId: 'user_1', role: 'org:admin' }]],
    updateOrganizationMembershipMetadata: [[{ organizationId: 'org_1', userId: 'user_1', publicMetadata: { aB: 1 } }]],
    deleteOrganizationMembership: [[{ organizationId: 'org_1', userId: 'user_1' }]],
    getOrganizationInvitationList: [[{ organizationId: 'org_1', status: ['pending', 'accepted'], ...page }]],
    createOrganizationInvitation: [
      [
        {
          organizationId: 'org_1',
          emailAddress: 'a@b.co',
          role: 'org:member',
          inviterUserId: 'user_1',
          publicMetadata: { aB: 1 },
        },
      ],
    ],
    createOrganizationInvitationBulk: [
      ['org_1', [{ emailAddress: 'a@b.co', role: 'org:member', publicMetadata: { aB: 1 } }]],
    ],
    getOrganizationInvitation: [[{ organizationId: 'org_1', invitationId: 'orginv_1' }]],
    revokeOrganizationInvitation: [[{ organizationId: 'org_1', invitationId: 'orginv_1', requestingUserId: 'user_1' }]],
    getOrganizationDomainList: [[{ organizationId: 'org_1', ...page }]],
    createOrganizationDomain: [
      [{ organizationId: 'org_1', name: 'a.co', enrollmentMode: 'automatic_invitation', verified: true }],
    ],
    updateOrganizationDomain: [
      [{ organizationId: 'org_1', domainId: 'orgdmn_1', enrollmentMode: 'manual_invitation' }],
    ],
    deleteOrganizationDomain: [[{ organizationId: 'org_1', domainId: 'orgdmn_1' }]],
  },
  phoneNumbers: {
    getPhoneNumber: [['idn_1']],
    createPhoneNumber: [[{ userId: 'user_1', phoneNumber: '+15555550100', reservedForSecondFactor: true }]],
    updatePhoneNumber: [['idn_1'], ['idn_1', { verified: true }]],
    deletePhoneNumber: [['idn_1']],
  },
  proxyChecks: { verify: [[{ domainId: 'dmn_1', proxyUrl: 'https://a.co/__clerk' }]] },
  redirectUrls: {
    getRedirectUrlList: [[]],
    getRedirectUrl: [['ru_1']],
    createRedirectUrl: [[{ url: 'https://a.co' }]],
    deleteRedirectUrl: [['ru_1']],
  },
  samlConnections: {
    getSamlConnectionList: [[], [{ query: 'q', organizationId: ['+org_1'], ...page }]],
    createSamlConnection: [
      [{ name: 'n', provider: 'saml_okta', domain: 'a.co', attributeMapping: { emailAddress: 'mail', userId: 'uid' } }],
    ],
    getSamlConnection: [['samlc_1']],
    updateSamlConnection: [['samlc_1'], ['samlc_1', { active: true, attributeMapping: { firstName: 'fn' } }]],
    deleteSamlConnection: [['samlc_1']],
  },
  sessions: {
    getSessionList: [[], [{ clientId: 'client_1', userId: 'user_1', status: 'active', ...zeroPage }]],
    getSession: [['sess_1']],
    createSession: [[{ userId: 'user_1' }]],
    revokeSession: [['sess_1']],
    verifySession: [['sess_1', 'token']],
    getToken: [['sess_1'], ['sess_1', 'tpl'], ['sess_1', 'tpl', 60], ['sess_1', undefined, 60]],
    refreshSession: [
      [
        'sess_1',
        {
          expired_token: 'e',
          refresh_token: 'r',
          request_origin: 'https://a.co',
          request_headers: { cookie: ['a=b'] },
          suffixed_cookies: false,
          format: 'cookie',
        },
      ],
    ],
  },
  signInTokens: {
    createSignInToken: [[{ userId: 'user_1', expiresInSeconds: 60 }]],
    revokeSignInToken: [['sit_1']],
  },
  signUps: { get: [['sua_1']], update: [[{ signUpAttemptId: 'sua_1', externalId: 'x', customAction: true }]] },
  testingTokens: { createTestingToken: [[]] },
  users: {
    getUserList: [
      [],
      [
        {
          emailAddress: ['a@b.co', 'c@d.co'],
          query: 'q',
          userId: ['user_1', '-user_2'],
          orderBy: '-created_at',
          last_active_at_since: 5,
          organizationId: ['org_1'],
          ...page,
        },
      ],
    ],
    getUser: [['user_1']],
    createUser: [
      [
        {
          emailAddress: ['a@b.co'],
          password: 'p',
          firstName: 'A',
          skipPasswordChecks: true,
          legalAcceptedAt: date,
          createdAt: date,
          backupCodes: ['x'],
          ...metadata,
        },
      ],
    ],
    updateUser: [
      ['user_1'],
      [
        'user_1',
        { primaryEmailAddressID: 'idn_1', primaryWeb3WalletID: 'idn_2', signOutOfOtherSessions: false, ...metadata },
      ],
      ['user_1', { passwordDigest: 'compromised' }],
    ],
    updateUserProfileImage: [['user_1', { file: new Blob(['x']) }]],
    updateUserMetadata: [['user_1', metadata]],
    deleteUser: [['user_1']],
    getCount: [[], [{ query: 'q', emailAddress: ['a@b.co'] }]],
    getUserOauthAccessToken: [
      ['user_1', 'google'],
      ['user_1', 'oauth_google'],
    ],
    disableUserMFA: [['user_1']],
    getOrganizationMembershipList: [[{ userId: 'user_1', ...page }]],
    getOrganizationInvitationList: [[{ userId: 'user_1', status: 'pending', ...page }]],
    verifyPassword: [[{ userId: 'user_1', password: 'p' }]],
    verifyTOTP: [[{ userId: 'user_1', code: '123456' }]],
    banUser: [['user_1']],
    unbanUser: [['user_1']],
    lockUser: [['user_1']],
    unlockUser: [['user_1']],
    deleteUserProfileImage: [['user_1']],
    deleteUserPasskey: [[{ userId: 'user_1', passkeyIdentificationId: 'idn_1' }]],
    deleteUserWeb3Wallet: [[{ userId: 'user_1', web3WalletIdentificationId: 'idn_1' }]],
    deleteUserExternalAccount: [[{ userId: 'user_1', externalAccountId: 'eac_1' }]],
    deleteUserBackupCodes: [['user_1']],
    deleteUserTOTP: [['user_1']],
    setPasswordCompromised: [['user_1'], ['user_1', { revokeAllSessions: true }]],
    unsetPasswordCompromised: [['user_1']],
  },
  waitlistEntries: {
    list: [[], [{ query: 'q', status: 'pending', orderBy: '-created_at', ...page }]],
    create: [[{ emailAddress: 'a@b.co', notify: true }]],
    invite: [['wait_1'], ['wait_1', { ignoreExisting: true }]],
    reject: [['wait_1']],
    delete: [['wait_1']],
  },
  webhooks: { createSvixApp: [[]], generateSvixAuthURL: [[]], deleteSvixApp: [[]] },
}

export const apiCalls: readonly ApiCall[] = Object.entries(table).flatMap(([namespace, methods]) =>
  Object.entries(methods).flatMap(([method, calls]) => calls.map((args) => ({ namespace, method, args }))),
)
