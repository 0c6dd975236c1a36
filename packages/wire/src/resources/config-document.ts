import { type Static, Type } from 'typebox'
import { Metadata } from './parts.ts'

/** An instance's settings, section by section, with the version that `If-Match` compares. */
export const ConfigDocument = Type.Object({ config_version: Type.String() }, { additionalProperties: true })
export type ConfigDocument = Static<typeof ConfigDocument>

/** What a change of settings did, or with `dry_run` would do. */
export const ConfigChange = Type.Object({
  config_version: Type.String(),
  dry_run: Type.Boolean(),
  before: Metadata,
  after: Metadata,
})
export type ConfigChange = Static<typeof ConfigChange>

/** The JSON Schema of an instance's settings. */
export const ConfigSchema = Type.Object(
  { $schema: Type.String(), $id: Type.String(), type: Type.String(), properties: Metadata },
  { additionalProperties: true },
)
export type ConfigSchema = Static<typeof ConfigSchema>
