import { changeSettings, startKeyward } from '../../../compat/src/browser/processes.ts'
import { signUp } from '../../../compat/src/server/sign-up.ts'
import { median } from '../ratio.ts'

/** Apart by less than this, medians of `tries` requests say nothing to somebody who sends them over a network. */
const most = 1.15
const tries = 200

type Step = { readonly name: string; run(identifier: string): Promise<Answer> }
type Answer = { readonly took: number; readonly said: string }

/** Under strict enumeration protection an unknown identifier is answered like a known one, and takes as long. */
export async function timing(): Promise<boolean> {
  const keyward = await startKeyward({ KEYWARD_PWNED_PASSWORDS: 'off' })
  try {
    const known = await signUp(keyward, 'known+clerk_test@example.com')
    changeSettings(keyward, {
      auth_attack_protection: { enumeration_protection: 'strict', user_lockout: { enabled: false } },
    })
    let isKept = true
    for (const step of stepsAt(keyward.url)) {
      const { ratio, medians, same } = await compared(step, known)
      if (!same || ratio > most || ratio < 1 / most) isKept = false
      console.log(
        `       ${step.name}: unknown ${medians[1].toFixed(1)} ms, known ${medians[0].toFixed(1)} ms, ${ratio.toFixed(3)}× (between ${(1 / most).toFixed(2)} and ${most})${same ? '' : ', and the answers differ'}`,
      )
    }
    return isKept
  } finally {
    await keyward.stop()
  }
}

async function compared({ run }: Step, known: string) {
  const times: [number[], number[]] = [[], []]
  let same = true
  for (let round = -10; round < tries; round++) {
    const unknown = `nobody${round + 10}+clerk_test@example.com`
    // In turns, each first as often as second.
    const order = round % 2 ? [0, 1] : [1, 0]
    const answers: Answer[] = []
    for (const which of order) answers[which] = await run(which === 0 ? known : unknown)
    if (answers[0]!.said !== answers[1]!.said) same = false
    if (round >= 0) for (const which of [0, 1] as const) times[which].push(answers[which]!.took)
  }
  const medians = [median(times[0]), median(times[1])] as const
  return { medians, ratio: medians[1] / medians[0], same }
}

function stepsAt(url: string): Step[] {
  const timed = async (path: string, form: Record<string, string>, cookie = '') => {
    const start = performance.now()
    const response = await fetch(`${url}/v1/client/sign_ins${path}`, {
      method: 'POST',
      headers: cookie ? { cookie } : {},
      body: new URLSearchParams(form),
    })
    const body = (await response.json()) as Body
    const took = performance.now() - start
    const said = `${response.status} ${body.response?.status ?? ''} ${(body.errors ?? []).map(({ code }) => code).join()}`
    return { took, said, body, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie }
  }
  return [
    { name: 'identifier', run: (identifier) => timed('', { identifier }) },
    {
      name: 'identifier and wrong password',
      run: (identifier) => timed('', { identifier, password: 'wrong horse', strategy: 'password' }),
    },
    {
      name: 'code by mail',
      async run(identifier) {
        const { body, cookie } = await timed('', { identifier })
        const { id, supported_first_factors: factors } = body.response!
        const email_address_id = factors.find(({ strategy }) => strategy === 'email_code')?.email_address_id ?? ''
        return timed(`/${id}/prepare_first_factor`, { strategy: 'email_code', email_address_id }, cookie)
      },
    },
    {
      name: 'wrong code',
      async run(identifier) {
        const { body, cookie } = await timed('', { identifier })
        const { id, supported_first_factors: factors } = body.response!
        const email_address_id = factors.find(({ strategy }) => strategy === 'email_code')?.email_address_id ?? ''
        await timed(`/${id}/prepare_first_factor`, { strategy: 'email_code', email_address_id }, cookie)
        return timed(`/${id}/attempt_first_factor`, { strategy: 'email_code', code: '000000' }, cookie)
      },
    },
  ]
}

type Body = {
  readonly response?: {
    readonly id: string
    readonly status: string
    readonly supported_first_factors: readonly { strategy: string; email_address_id?: string }[]
  }
  readonly errors?: readonly { code: string }[]
}
