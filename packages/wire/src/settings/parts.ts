import { type TProperties, Type } from 'typebox'

/** A part of the settings. Closed, so that a misspelt key is an error that names its path instead of a switch that does nothing. */
export const section = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })

// No setting is nullable: in a patch null means "back to the default". Nothing is said by '', 0 or [].
export const Switch = section({ enabled: Type.Boolean() })
export const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 })
/** Absolute, or a path below the instance's own pages; '' for none. Nothing that runs script. */
export const Url = Type.String({ maxLength: 2048, pattern: '^(|/\\S*|[hH][tT]{2}[pP][sS]?://\\S+)$' })
/** As a browser names it, of a page or of an app: no slash at the end, and none that stands for many. */
export const Origin = Type.String({ maxLength: 256, pattern: '^[A-Za-z][A-Za-z0-9+.-]*://[^\\s/?#*]+$' })
/** Of a program: a number, or a name for the newest; '' for none. */
export const Version = Type.String({ maxLength: 64, pattern: '^[0-9A-Za-z.+-]*$' })
/** '' for none. */
export const EmailAddress = Type.String({ maxLength: 256, pattern: '^(|[^\\s@<>,;]+@[^\\s@<>,;]+)$' })
export const Text = Type.String({ maxLength: 256 })
