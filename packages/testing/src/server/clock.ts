import { request } from './request.ts'

export type ClockOptions = {
  /** Address of the server. */
  readonly url: string
  /** Slug or id of the instance; the server's first one unless said otherwise. */
  readonly instance?: string
  /** `KEYWARD_INBOX_TOKEN` of a server that has a production instance too. */
  readonly token?: string
}

/** `'90s'`, `'30m'`, `'6h'`, `'7d'`, or a number of seconds. */
export type Duration = number | `${number}${'s' | 'm' | 'h' | 'd'}`

/** The clock of a development instance. Session tokens stay in real time: applications check them against their own clock. */
export type Clock = {
  now(): Promise<Date>
  /** Moves it on; it answers the new time. */
  advance(by: Duration): Promise<Date>
  /** Sets it, never before the real time. */
  set(to: Date | number): Promise<Date>
  /** Real time again. */
  reset(): Promise<Date>
}

const unitSeconds = { s: 1, m: 60, h: 3600, d: 86_400 }

export function createClock({ url, instance, token }: ClockOptions): Clock {
  const query = new URLSearchParams({ ...(token ? { token } : {}), ...(instance ? { instance } : {}) })
  const read = async (json?: object) => {
    const path = `/dev/clock?${query}`
    const change = json ? { method: 'POST', json: { ...json, instance } } : {}
    return new Date((await request<{ now: number }>(url, path, change)).now)
  }
  return {
    now: () => read(),
    advance: (by) => read({ advance_seconds: secondsOf(by) }),
    set: (to) => read({ now: Number(to) }),
    reset: () => read({ reset: true }),
  }
}

function secondsOf(by: Duration): number {
  if (typeof by === 'number') return by
  const [, amount, unit] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(by) ?? []
  if (!amount) throw new Error(`"${by}" is no duration: write '90s', '30m', '6h', '7d' or a number of seconds.`)
  return Number(amount) * unitSeconds[unit as keyof typeof unitSeconds]
}
