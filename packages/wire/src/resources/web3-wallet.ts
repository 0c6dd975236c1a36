import { type Static, Type } from 'typebox'
import { Nullable, Timestamp } from './parts.ts'
import { Verification } from './verification.ts'

export const Web3Wallet = Type.Object({
  id: Type.String(),
  object: Type.Literal('web3_wallet'),
  web3_wallet: Type.String(),
  verification: Nullable(Verification),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type Web3Wallet = Static<typeof Web3Wallet>
