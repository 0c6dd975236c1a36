/** The shelves of the server as data (ARCHITECTURE.md); layers.test.ts reads the imports and compares. */
export const shelves = ['platform', 'domain', 'flows', 'edge'] as const

/** Rooms of `domain` by shelf, lowest first: a room uses rooms of lower shelves. */
export const domainShelves: readonly (readonly string[])[] = [
  ['languages', 'workspaces', 'claims', 'instances'],
  ['verifications', 'tickets', 'messages', 'pages', 'events'],
  ['factors'],
  ['identifiers', 'users', 'strategies'],
  [
    'roles',
    'organizations',
    'organization-invitations',
    'organization-domains',
    'invitations',
    'waitlist',
    'restrictions',
  ],
  ['clients', 'sessions', 'tokens', 'jwt-templates'],
  ['api-keys', 'machines', 'm2m-tokens', 'webhooks'],
]

/** Within a shelf: who may use whom. */
export const over: Readonly<Record<string, readonly string[]>> = {
  instances: ['workspaces', 'claims'],
  pages: ['messages'],
  users: ['identifiers'],
  strategies: ['identifiers'],
  organizations: ['roles'],
  'organization-invitations': ['organizations', 'roles'],
  'organization-domains': ['organizations', 'organization-invitations'],
  'm2m-tokens': ['machines'],
  sessions: ['clients'],
  tokens: ['sessions', 'clients', 'jwt-templates'],
}
