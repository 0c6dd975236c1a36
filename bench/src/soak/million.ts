import { type Crowded, crowded } from '../measurements/crowded.ts'
import { signUp } from '../measurements/service.ts'
import type { SoakOptions } from './options.ts'
import { plansHold } from './plans.ts'

/** With a million users, organizations and members: every list stays quick, counts are right, and people still get in. */
export async function million({ rows, isVerbose }: SoakOptions): Promise<boolean> {
  const start = performance.now()
  const at = await crowded(rows)
  try {
    console.log(
      `       ${rows.toLocaleString('en')} of each inserted in ${Math.round((performance.now() - start) / 1000)} s`,
    )
    const isQuick = await plansHold(at, isVerbose)
    const signing = performance.now()
    await signUp(at.service.url, 'late+clerk_test@example.org')
    console.log(`       a sign-up among them: ${Math.round(performance.now() - signing)} ms`)
    return (await countersAreRight(at)) && isQuick
  } finally {
    await at.service.end()
  }
}

/** None of the crowd's rows has ended or was revoked, so that each count is that of its table. */
async function countersAreRight({ service }: Crowded): Promise<boolean> {
  const { rows } = await service.pool.query<{ name: string; counted: number }>(
    'select name, sum(value)::int as counted from counters group by name',
  )
  const wrong: string[] = []
  for (const { name, counted } of rows) {
    const there = await service.pool.query<{ count: number }>(`select count(*)::int from "${name}"`)
    if (there.rows[0]!.count !== counted) wrong.push(`${name}: ${counted}, but there are ${there.rows[0]!.count}`)
  }
  if (wrong.length > 0) console.log('       counters are wrong:', wrong.join('; '))
  return wrong.length === 0 && rows.length >= 5
}
