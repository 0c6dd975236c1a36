/** The order in which people read, and llms.txt too. Each page stands here once: a test looks. */
export const sidebar: SidebarGroup[] = [
  {
    label: 'Start',
    items: ['index', 'start/self-host', 'start/nextjs', 'start/react', 'start/express', 'start/fastify', 'start/hono'],
  },
  {
    label: 'Concepts',
    collapsed: true,
    items: [
      'concepts/how-it-works',
      'concepts/instances',
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
        items: ['features/sessions', 'features/multi-session', 'features/session-tasks', 'features/reverification'],
      },
    ],
  },
  { label: 'Command line', collapsed: true, items: [{ autogenerate: { directory: 'cli' } }] },
  { label: 'Reference', collapsed: true, items: [{ autogenerate: { directory: 'reference' } }] },
]

export type SidebarGroup = { label: string; collapsed?: boolean; items: SidebarItem[] }
export type SidebarItem =
  | string
  | { label: string; collapsed?: boolean; items: string[] }
  | { autogenerate: { directory: string } }
