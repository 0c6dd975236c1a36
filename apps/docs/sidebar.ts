/** The order in which people read, and llms.txt too. Each page stands here once: a test looks. */
export const sidebar: SidebarGroup[] = [
  {
    label: 'Start',
    items: ['index', 'start/self-host', 'start/nextjs', 'start/react', 'start/express', 'start/fastify', 'start/hono'],
  },
  { label: 'Command line', collapsed: true, items: [{ autogenerate: { directory: 'cli' } }] },
  { label: 'Reference', collapsed: true, items: [{ autogenerate: { directory: 'reference' } }] },
]

export type SidebarGroup = { label: string; collapsed?: boolean; items: SidebarItem[] }
export type SidebarItem =
  | string
  | { label: string; collapsed?: boolean; items: string[] }
  | { autogenerate: { directory: string } }
