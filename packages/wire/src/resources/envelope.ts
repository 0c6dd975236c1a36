import { type TSchema, Type } from 'typebox'
import { FapiClient } from './client.ts'
import { Nullable } from './parts.ts'

/** FAPI's usual answer: the resource, and beside it the client as it now is (null on reads, or when there is none). */
export const ClientEnvelope = <Resource extends TSchema>(response: Resource) =>
  Type.Object({ response, client: Nullable(FapiClient) })
