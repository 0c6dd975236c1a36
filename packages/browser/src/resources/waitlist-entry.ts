import { camelKeys, type Json } from './json.ts'

/** A place on the waitlist, as whoever took it sees it. */
export class WaitlistEntry {
  readonly pathRoot = '/waitlist'
  readonly id: string = ''
  readonly createdAt: Date | null = null
  readonly updatedAt: Date | null = null

  constructor(json: Json) {
    Object.assign(this, camelKeys(json))
  }
}
