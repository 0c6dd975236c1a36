/** API versions this generation understands (decisions.md 27); the first is the default. */
export const apiVersions = ['2025-11-10'] as const
export type ApiVersion = (typeof apiVersions)[number]
export const defaultApiVersion: ApiVersion = apiVersions[0]
