/** Algorithms that the protocol's verifiers know (wire.md §4). */
export const rsaAlgorithms = ['RS256', 'RS384', 'RS512'] as const
export type RsaAlgorithm = (typeof rsaAlgorithms)[number]

/** An imported public key; what it really is depends on the runtime. */
export type VerifyingKey = { readonly __verifyingKey: true }

export function isRsaAlgorithm(alg: unknown): alg is RsaAlgorithm {
  return rsaAlgorithms.includes(alg as RsaAlgorithm)
}
