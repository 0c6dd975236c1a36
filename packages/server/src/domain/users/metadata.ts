import { apiError, type Scope } from '../../platform/index.ts'
import type { Metadata } from './table.ts'

export type MetadataKinds = {
  readonly public_metadata?: Metadata | null
  readonly private_metadata?: Metadata | null
  readonly unsafe_metadata?: Metadata | null
}

/** Deep merge of objects; null removes a key; anything else, arrays too, replaces what was there (documented for PATCH). */
export function mergeMetadata(base: Metadata, patch: Metadata): Metadata {
  const merged: Metadata = { ...base }
  for (const [key, value] of Object.entries(patch)) {
    const before = merged[key]
    if (value === null) delete merged[key]
    else merged[key] = isObject(value) ? mergeMetadata(isObject(before) ? before : {}, value) : value
  }
  return merged
}

export function refuseLargeMetadata(scope: Scope, kinds: MetadataKinds): void {
  const { max_metadata_bytes: limit } = scope.instance.settings.general
  for (const [param, value] of Object.entries(kinds)) {
    if (value && Buffer.byteLength(JSON.stringify(value)) > limit)
      throw apiError('form_param_max_length_exceeded', { param, values: { limit } })
  }
}

function isObject(value: unknown): value is Metadata {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
