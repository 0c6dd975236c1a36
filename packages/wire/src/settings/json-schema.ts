import { InstanceSettings } from './instance-settings.ts'

/** The settings as a JSON Schema document; with `keys`, of those sections alone. */
export function settingsJsonSchema(keys?: readonly string[]) {
  const all = Object.entries(InstanceSettings.properties)
  const properties = Object.fromEntries(keys ? all.filter(([key]) => keys.includes(key)) : all)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:keyward:instance-settings',
    type: 'object' as const,
    properties,
    additionalProperties: false,
  }
}
