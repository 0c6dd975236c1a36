import { type Static, Type } from 'typebox'
import { Metadata } from '../resources/parts.ts'
import { DateTime, Limit, Maybe } from './parts.ts'

/** Kinds of digest that can be imported; `compromised` marks the password without one (issue: password migration). */
export const passwordHashers = [
  'argon2i',
  'argon2id',
  'bcrypt',
  'bcrypt_sha256_django',
  'ldap_ssha',
  'md5',
  'md5_phpass',
  'pbkdf2_sha1',
  'pbkdf2_sha256',
  'pbkdf2_sha256_django',
  'pbkdf2_sha512',
  'pbkdf2_sha512_hex',
  'phpass',
  'scrypt_firebase',
  'scrypt_werkzeug',
  'sha256',
  'sha512_symfony',
] as const
export type PasswordHasher = (typeof passwordHashers)[number]

export const BapiCreateUserBody = Type.Object(
  {
    external_id: Maybe(Type.String()),
    first_name: Maybe(Type.String()),
    last_name: Maybe(Type.String()),
    locale: Maybe(Type.String()),
    email_address: Type.Optional(Type.Array(Type.String())),
    email_address_identification_status: Type.Optional(Type.Array(Type.Enum(['verified', 'reserved']))),
    phone_number: Type.Optional(Type.Array(Type.String())),
    phone_number_identification_status: Type.Optional(Type.Array(Type.Enum(['verified', 'reserved']))),
    web3_wallet: Type.Optional(Type.Array(Type.String())),
    username: Maybe(Type.String()),
    password: Maybe(Type.String()),
    password_digest: Maybe(Type.String()),
    password_hasher: Maybe(Type.String()),
    skip_password_checks: Maybe(Type.Boolean()),
    skip_password_requirement: Maybe(Type.Boolean()),
    totp_secret: Maybe(Type.String()),
    backup_codes: Type.Optional(Type.Array(Type.String())),
    public_metadata: Type.Optional(Metadata),
    private_metadata: Type.Optional(Metadata),
    unsafe_metadata: Type.Optional(Metadata),
    delete_self_enabled: Maybe(Type.Boolean()),
    legal_accepted_at: Maybe(DateTime),
    skip_legal_checks: Maybe(Type.Boolean()),
    skip_user_requirement: Maybe(Type.Boolean()),
    create_organization_enabled: Maybe(Type.Boolean()),
    create_organizations_limit: Maybe(Limit),
    created_at: Maybe(DateTime),
    bypass_client_trust: Maybe(Type.Boolean()),
    banned: Maybe(Type.Boolean()),
    locked: Maybe(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type BapiCreateUserBody = Static<typeof BapiCreateUserBody>
