export type DemoUser = { readonly firstName: string; readonly lastName: string; readonly email: string }

export const demoPassword = 'keyward-demo-2026'

const names = [
  'Ada Lovelace',
  'Alan Turing',
  'Barbara Liskov',
  'Claude Shannon',
  'Donald Knuth',
  'Edsger Dijkstra',
  'Frances Allen',
  'Grace Hopper',
  'Hedy Lamarr',
  'Joan Clarke',
  'John Backus',
  'Katherine Johnson',
  'Ken Thompson',
  'Margaret Hamilton',
  'Niklaus Wirth',
  'Radia Perlman',
  'Ron Rivest',
  'Shafi Goldwasser',
  'Sophie Wilson',
  'Whitfield Diffie',
]

/** example.com belongs to nobody (RFC 2606), and +clerk_test sends no mail: their code is 424242. */
export const demoUsers: readonly DemoUser[] = names.map((name) => {
  const [firstName = '', lastName = ''] = name.split(' ')
  return { firstName, lastName, email: `${firstName}.${lastName}+clerk_test@example.com`.toLowerCase() }
})
