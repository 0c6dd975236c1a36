/** The only source of time; tests replace it. Each request reads it once, into its Scope. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

export const secondMs = 1000
export const minuteMs = 60 * secondMs
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

export function plusMs(date: Date, milliseconds: number): Date {
  return new Date(date.getTime() + milliseconds)
}

export function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
