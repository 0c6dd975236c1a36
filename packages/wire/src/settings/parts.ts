import { type TProperties, Type } from 'typebox'

/** A part of the settings. Closed, so that a misspelt key is an error that names its path instead of a switch that does nothing. */
export const section = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })

// No setting is nullable: in a patch null means "back to the default". Nothing is said by '', 0 or [].
export const Switch = section({ enabled: Type.Boolean() })
export const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 })
/** Absolute, or a path below the instance's own pages; '' for none. */
export const Url = Type.String({ maxLength: 2048 })
export const Text = Type.String({ maxLength: 256 })
