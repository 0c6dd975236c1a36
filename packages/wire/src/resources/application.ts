import { type Static, Type } from 'typebox'
import { Timestamp } from './parts.ts'

/** `secret_key` only when asked for, and null-less: a production key that is stored as a hash is left out. */
export const ApplicationInstance = Type.Object({
  instance_id: Type.String(),
  environment_type: Type.Enum(['development', 'production']),
  secret_key: Type.Optional(Type.String()),
  publishable_key: Type.Optional(Type.String()),
})
export type ApplicationInstance = Static<typeof ApplicationInstance>

export const Application = Type.Object({
  application_id: Type.String(),
  name: Type.String(),
  instances: Type.Array(ApplicationInstance),
})
export type Application = Static<typeof Application>

export const RotatedSecretKeys = Type.Object({
  application_id: Type.String(),
  name: Type.String(),
  instances: Type.Array(
    Type.Object({
      instance_id: Type.String(),
      environment_type: Type.Enum(['development', 'production']),
      secret_key: Type.String(),
    }),
  ),
})
export type RotatedSecretKeys = Static<typeof RotatedSecretKeys>

/** Where an instance's Frontend API answers. Times are ISO 8601 here, unlike everywhere else. */
export const InstanceDomain = Type.Object({
  object: Type.Literal('domain'),
  id: Type.String(),
  name: Type.String(),
  is_satellite: Type.Boolean(),
  is_provider_domain: Type.Boolean(),
  frontend_api_url: Type.String(),
  development_origin: Type.String(),
  created_at: Type.String(),
  updated_at: Type.String(),
})
export type InstanceDomain = Static<typeof InstanceDomain>

/** The answer to the creation of an instance; the keys are shown here and never again. */
export const CreatedInstance = Type.Object({
  object: Type.Literal('instance'),
  id: Type.String(),
  environment_type: Type.String(),
  active_domain: InstanceDomain,
  secret_key: Type.String(),
  publishable_key: Type.String(),
  created_at: Timestamp,
  updated_at: Timestamp,
})
export type CreatedInstance = Static<typeof CreatedInstance>
