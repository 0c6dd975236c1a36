import { crowded } from '../measurements/crowded.ts'
import { signUp } from '../measurements/service.ts'
import type { SoakOptions } from './main.ts'
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
    const { rows: wrong } = await at.service.pool.query(`
      select name, sum(value)::int as counted, (select count(*)::int from users) as users, (select count(*)::int from organizations) as organizations
      from counters group by name`)
    const isRight = wrong.length === 2 && wrong.every((row) => row.counted === row[row.name])
    if (!isRight) console.log('       counters are wrong:', wrong)
    return isQuick && isRight
  } finally {
    await at.service.end()
  }
}
