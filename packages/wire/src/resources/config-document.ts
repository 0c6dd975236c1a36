import { type Static, Type } from 'typebox'
import { Metadata } from './parts.ts'

/** An instance's settings, section by section, with the version that `If-Match` compares. */
export const ConfigDocument = Type.Object({ config_version: Type.String() }, { additionalProperties: true })
export type ConfigDocument = Static<typeof ConfigDocument>

/** Of what was accepted and has no effect, in the form of an error. */
const ConfigWarning = Type.Object({
  code: Type.String(),
  message: Type.String(),
  meta: Type.Object({ param_name: Type.String() }),
})

/** What a change of settings did, or with `dry_run` would do. */
export const ConfigChange = Type.Object({
  config_version: Type.String(),
  dry_run: Type.Boolean(),
  before: Metadata,
  after: Metadata,
  /** What is switched on by now and not followed yet. */
  warnings: Type.Array(ConfigWarning),
})
export type ConfigChange = Static<typeof ConfigChange>

/** The JSON Schema of an instance's settings. */
export const ConfigSchema = Type.Object(
  { $schema: Type.String(), $id: Type.String(), type: Type.String(), properties: Metadata },
  { additionalProperties: true },
)
export type ConfigSchema = Static<typeof ConfigSchema>
