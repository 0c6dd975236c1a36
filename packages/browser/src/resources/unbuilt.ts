import { notAvailable } from '../errors.ts'

/** A method that comes with its feature. Code that calls it compiles, and is told so when it does. */
// biome-ignore lint/suspicious/noExplicitAny: what it takes and answers is typed by the feature
export const unbuilt = <Call extends (...given: any[]) => Promise<any> = (...given: any[]) => Promise<any>>(
  feature: string,
) => (async () => notAvailable(feature)) as unknown as Call
