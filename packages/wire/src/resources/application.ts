import { type Static, Type } from 'typebox'
import { Nullable, Timestamp } from './parts.ts'

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

/** `secret` is shown once, in the answer to the creation. `last_used_at` is exact to a minute; `expires_at`: rotated, in its overlap. */
export const InstanceSecretKey = Type.Object({
  object: Type.Literal('secret_key'),
  id: Type.String(),
  name: Type.String(),
  secret: Type.Optional(Type.String()),
  last_used_at: Nullable(Timestamp),
  expires_at: Nullable(Timestamp),
  created_at: Timestamp,
})
export type InstanceSecretKey = Static<typeof InstanceSecretKey>

/** What opens the Platform API for an operator. `token`: shown once, when it is made. `last_used_at`: exact to a minute. */
export const OperatorToken = Type.Object({
  object: Type.Literal('operator_token'),
  id: Type.String(),
  name: Type.String(),
  token: Type.Optional(Type.String()),
  last_used_at: Nullable(Timestamp),
  created_at: Timestamp,
})
export type OperatorToken = Static<typeof OperatorToken>

/** A key that signs an instance's tokens. `published_until`: from when on tokens under a retired one are refused; null: it signs. */
export const InstanceSigningKey = Type.Object({
  object: Type.Literal('signing_key'),
  kid: Type.String(),
  status: Type.Enum(['active', 'retired']),
  /** PEM, for verification without the network (`jwtKey`). */
  public_key: Type.String(),
  created_at: Timestamp,
  retired_at: Nullable(Timestamp),
  published_until: Nullable(Timestamp),
})
export type InstanceSigningKey = Static<typeof InstanceSigningKey>

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

const summary = { id: Type.String(), created_at: Type.String(), updated_at: Type.String() }

/** A domain as operators see it: what is absent is left out, and CNAMEs are for production alone. */
export const PlatformDomain = Type.Object({
  ...InstanceDomain.properties,
  accounts_portal_url: Type.Optional(Type.String()),
  proxy_url: Type.Optional(Type.String()),
  cname_targets: Type.Optional(
    Type.Array(Type.Object({ host: Type.String(), value: Type.String(), required: Type.Boolean() })),
  ),
})
export type PlatformDomain = Static<typeof PlatformDomain>

export const WorkspaceDomain = Type.Object({
  ...PlatformDomain.properties,
  application: Type.Object({ object: Type.Literal('application'), ...summary }),
  instance: Type.Object({
    object: Type.Literal('instance'),
    environment_type: Type.Enum(['development', 'production']),
    ...summary,
  }),
})
export type WorkspaceDomain = Static<typeof WorkspaceDomain>

export const ApplicationTransfer = Type.Object({
  object: Type.Literal('application_transfer'),
  id: Type.String(),
  code: Type.String(),
  application_id: Type.String(),
  status: Type.Enum(['pending', 'completed', 'canceled', 'expired']),
  expires_at: Type.String(),
  created_at: Type.String(),
  canceled_at: Nullable(Type.String()),
  completed_at: Nullable(Type.String()),
})
export type ApplicationTransfer = Static<typeof ApplicationTransfer>

/** DNS records for a domain that is still to come. */
export const DomainIntent = Type.Object({
  object: Type.Literal('domain_intent'),
  id: Type.String(),
  status: Type.Enum(['pending', 'completed', 'canceled']),
  domain_id: Type.Optional(Type.String()),
  domain_name: Type.String(),
  records: Type.Array(Type.Object({ host: Type.String(), value: Type.String(), required: Type.Boolean() })),
})
export type DomainIntent = Static<typeof DomainIntent>

const meter = Type.Object({ total_usage: Type.Integer() })
const billableMeter = Type.Object({ total_usage: Type.Integer(), total_billable_usage: Type.Integer() })

/** What an instance was used for, from the first instant to the one that comes after the last. */
export const InstanceUsage = Type.Object({
  application_id: Type.String(),
  instance_id: Type.String(),
  period_start: Type.String(),
  period_end: Type.String(),
  mau: billableMeter,
  mao: billableMeter,
  custom_domains: meter,
  sms_messages: Type.Object({
    total_usage: Type.Integer(),
    tier_a: meter,
    tier_b: meter,
    tier_c: meter,
    tier_d: meter,
    tier_e: meter,
    tier_f: meter,
  }),
  enterprise_connections: meter,
})
export type InstanceUsage = Static<typeof InstanceUsage>

const failureHints = Nullable(Type.Array(Type.Object({ code: Type.String(), message: Type.String() })))

/** Whether DNS and the proxy lead to this server. Certificates and mail records are the operator's, so nothing is asked of them. */
export const PlatformDomainStatus = Type.Object({
  status: Type.Enum(['complete', 'incomplete']),
  dns: Type.Object({
    status: Type.Enum(['not_started', 'in_progress', 'complete']),
    cnames: Type.Record(
      Type.String(),
      Type.Object({
        clerk_subdomain: Type.String(),
        from: Type.String(),
        to: Type.String(),
        actual: Type.Array(Type.String()),
        verified: Type.Boolean(),
        required: Type.Boolean(),
        failure_hints: failureHints,
      }),
    ),
  }),
  ssl: Type.Object({
    status: Type.Enum(['complete', 'in_process', 'not_started', 'failed', 'incomplete']),
    required: Type.Boolean(),
    failure_hints: failureHints,
  }),
  proxy: Type.Object({ status: Type.Enum(['not_started', 'complete', 'failed']), required: Type.Boolean() }),
})
export type PlatformDomainStatus = Static<typeof PlatformDomainStatus>

export const PlatformDnsCheck = Type.Object({
  ...PlatformDomainStatus.properties,
  domain_id: Type.String(),
  last_run_at: Nullable(Timestamp),
})
export type PlatformDnsCheck = Static<typeof PlatformDnsCheck>

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
