/** The order in which people read, and llms.txt too. Each page stands here once: a test looks. */
export const sidebar: SidebarGroup[] = [
  {
    label: 'Start',
    items: [
      'index',
      'start/self-host',
      'start/nextjs',
      'start/keyless',
      'start/react',
      'start/express',
      'start/fastify',
      'start/hono',
    ],
  },
  {
    label: 'Concepts',
    collapsed: true,
    items: [
      'concepts/how-it-works',
      'concepts/instances',
      'concepts/many-customers',
      'concepts/users',
      'concepts/sessions',
      'concepts/tokens',
      'concepts/handshake',
      'concepts/keys',
      'concepts/environment',
    ],
  },
  {
    label: 'Features',
    collapsed: true,
    items: [
      {
        label: 'Signing up and in',
        items: [
          'features/sign-up-and-sign-in',
          'features/password',
          'features/email-code',
          'features/email-link',
          'features/phone-code',
          'features/username',
          'features/test-credentials',
        ],
      },
      {
        label: 'Getting in',
        items: ['features/restrictions', 'features/invitations', 'features/waitlist', 'features/attack-protection'],
      },
      {
        label: 'Sessions',
        items: [
          'features/sessions',
          'features/multi-session',
          'features/session-tasks',
          'features/reverification',
          'features/session-claims',
          'features/jwt-templates',
        ],
      },
      {
        label: 'Organizations',
        items: [
          'features/organizations',
          'features/active-organization',
          'features/roles-and-permissions',
          'features/role-sets',
          'features/organization-invitations',
          'features/organization-domains',
        ],
      },
      {
        label: 'Programs and staff',
        items: [
          'features/api-keys',
          'features/machine-to-machine',
          'features/sign-in-tokens',
          'features/impersonation',
          'features/agent-tasks',
        ],
      },
      {
        label: 'Events',
        items: ['features/webhooks', 'features/events', 'features/hooks', 'features/audit-log'],
      },
      {
        label: 'Looks and words',
        items: [
          'features/appearance',
          'features/localization',
          'features/account-portal',
          'features/native-apps',
          'features/mail-and-sms-templates',
        ],
      },
      {
        label: 'Operation',
        items: ['features/settings', 'features/rate-limits'],
      },
    ],
  },
  {
    label: 'Components',
    collapsed: true,
    items: [
      'components/overview',
      'components/clerk-provider',
      {
        label: 'Coming in',
        items: [
          'components/sign-in',
          'components/sign-up',
          'components/waitlist',
          'components/buttons',
          'components/task-choose-organization',
          'components/task-reset-password',
        ],
      },
      {
        label: 'Accounts',
        items: ['components/user-button', 'components/user-profile', 'components/user-avatar', 'components/api-keys'],
      },
      {
        label: 'Organizations',
        items: [
          'components/organization-switcher',
          'components/organization-profile',
          'components/organization-list',
          'components/create-organization',
        ],
      },
      {
        label: 'Showing and hiding',
        items: [
          'components/signed-in',
          'components/protect',
          'components/show',
          'components/clerk-loaded',
          'components/redirect-to',
          'components/authenticate-with-redirect-callback',
          'components/multisession-app-support',
          'components/portal-provider',
        ],
      },
    ],
  },
  {
    label: 'Hooks',
    collapsed: true,
    items: [
      'hooks/overview',
      'hooks/use-auth',
      'hooks/use-user',
      'hooks/use-clerk',
      'hooks/use-session',
      'hooks/use-session-list',
      'hooks/use-sign-in',
      'hooks/use-sign-up',
      'hooks/use-sign-in-signal',
      'hooks/use-email-link',
      'hooks/use-organization',
      'hooks/use-organization-list',
      'hooks/use-organization-creation-defaults',
      'hooks/use-reverification',
      'hooks/use-api-keys',
      'hooks/use-waitlist',
    ],
  },
  {
    label: 'Packages',
    collapsed: true,
    items: [
      'sdk/overview',
      'sdk/nextjs',
      'sdk/react',
      'sdk/backend',
      'sdk/express',
      'sdk/fastify',
      'sdk/hono',
      'sdk/testing',
      'sdk/themes',
      'sdk/localizations',
      'sdk/types',
      'sdk/official',
    ],
  },
  {
    label: 'Testing',
    collapsed: true,
    items: ['testing/overview', 'testing/playwright', 'testing/cypress', 'testing/server'],
  },
  {
    label: 'Self-hosting',
    collapsed: true,
    items: [
      'self-hosting/production',
      'self-hosting/database',
      'self-hosting/tls-and-proxies',
      'self-hosting/domains',
      'self-hosting/mail-and-sms',
      'self-hosting/secrets',
      'self-hosting/backups',
      'self-hosting/upgrades',
      'self-hosting/monitoring',
      'self-hosting/scaling',
    ],
  },
  {
    label: 'Security',
    collapsed: true,
    items: ['security/overview', 'security/storage', 'security/cookies-and-csrf', 'security/reporting'],
  },
  { label: 'Moving here', collapsed: true, items: ['migrating/clerk', 'migrating/users', 'limits'] },
  { label: 'Command line', collapsed: true, items: [{ autogenerate: { directory: 'cli' } }] },
  { label: 'Reference', collapsed: true, items: [{ autogenerate: { directory: 'reference' } }] },
]

export type SidebarGroup = { label: string; collapsed?: boolean; items: SidebarItem[] }
export type SidebarItem =
  | string
  | { label: string; collapsed?: boolean; items: string[] }
  | { autogenerate: { directory: string } }
