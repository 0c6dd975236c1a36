import { notAvailable } from '../errors.ts'

/** A method that comes with its feature. Code that calls it compiles, and is told so when it does. */
// biome-ignore lint/suspicious/noExplicitAny: what it takes and answers is typed by the feature
export const unbuilt =
  (feature: string) =>
  async (..._given: any[]): Promise<any> =>
    notAvailable(feature)
