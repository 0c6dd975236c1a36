CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE TABLE "api_keys" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"subject" text collate "C" NOT NULL,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"claims" jsonb,
	"scopes" jsonb NOT NULL,
	"hash" text collate "C" NOT NULL,
	"encrypted" text,
	"created_by" text collate "C",
	"revoked_at" timestamp (3) with time zone,
	"revocation_reason" text,
	"expire_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "api_keys_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "clients" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"rotating_token" text collate "C" NOT NULL,
	"rotation_due" boolean DEFAULT false NOT NULL,
	"sign_in_id" text collate "C",
	"sign_up_id" text collate "C",
	"last_active_session_id" text collate "C",
	"last_authentication_strategy" text,
	"ended_at" timestamp (3) with time zone,
	"wrong_answers" integer DEFAULT 0 NOT NULL,
	"wrong_answers_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clients_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "dev_browsers" (
	"instance_id" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"client_id" text collate "C",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dev_browsers_instance_id_hash_pk" PRIMARY KEY("instance_id","hash")
);
--> statement-breakpoint
CREATE TABLE "passwords" (
	"instance_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"hasher" text NOT NULL,
	"digest" text NOT NULL,
	"compromised_at" timestamp (3) with time zone,
	"last_updated_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "passwords_instance_id_user_id_pk" PRIMARY KEY("instance_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "email_addresses" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"email_address" text collate "C" NOT NULL,
	"family" text collate "C" NOT NULL,
	"verification_id" text collate "C",
	"verified_by" text,
	"verified_at" timestamp (3) with time zone,
	"reserved" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "email_addresses_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "phone_numbers" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"phone_number" text collate "C" NOT NULL,
	"verification_id" text collate "C",
	"verified_by" text,
	"verified_at" timestamp (3) with time zone,
	"reserved" boolean DEFAULT false NOT NULL,
	"reserved_for_second_factor" boolean DEFAULT false NOT NULL,
	"default_second_factor" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "phone_numbers_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "accountless_applications" (
	"application_id" text collate "C" PRIMARY KEY NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"encrypted_token" text,
	"app_origin" text,
	"claimed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accountless_applications_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "application_transfers" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"workspace_id" text collate "C" NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"code_hash" text collate "C" NOT NULL,
	"encrypted_code" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"canceled_at" timestamp (3) with time zone,
	"completed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "application_transfers_codeHash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"workspace_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"logo_image_id" text collate "C",
	"favicon_image_id" text collate "C",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "domain_intents" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"workspace_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"frontend_api_host" text collate "C" NOT NULL,
	"proxy_path" text,
	"canceled_at" timestamp (3) with time zone,
	"domain_id" text collate "C",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instance_domains" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"frontend_api_host" text collate "C",
	"is_satellite" boolean DEFAULT false NOT NULL,
	"is_primary" boolean DEFAULT false NOT NULL,
	"proxy_url" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "instance_domains_instance_id_id_pk" PRIMARY KEY("instance_id","id"),
	CONSTRAINT "instance_domains_frontendApiHost_unique" UNIQUE("frontend_api_host")
);
--> statement-breakpoint
CREATE TABLE "instances" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"application_id" text collate "C" NOT NULL,
	"environment_type" text NOT NULL,
	"name" text NOT NULL,
	"slug" text collate "C" NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"frontend_api" text NOT NULL,
	"publishable_key" text collate "C" NOT NULL,
	"clock_offset_ms" bigint DEFAULT 0 NOT NULL,
	"settings_patch" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "instances_publishableKey_unique" UNIQUE("publishable_key")
);
--> statement-breakpoint
CREATE TABLE "redirect_urls" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"url" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "redirect_urls_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "secret_keys" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"hash" text collate "C" NOT NULL,
	"encrypted" text,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "secret_keys_instance_id_id_pk" PRIMARY KEY("instance_id","id"),
	CONSTRAINT "secret_keys_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"email_address" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"encrypted_ticket" text NOT NULL,
	"status" text NOT NULL,
	"redirect_url" text,
	"public_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"expire_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "invitations_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "jwt_templates" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"claims" jsonb NOT NULL,
	"lifetime_seconds" integer NOT NULL,
	"clock_skew_seconds" integer NOT NULL,
	"algorithm" text NOT NULL,
	"encrypted_key" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jwt_templates_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "m2m_tokens" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"machine_id" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"scopes" jsonb NOT NULL,
	"claims" jsonb,
	"expire_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"revocation_reason" text,
	"last_used_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "m2m_tokens_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "machine_scopes" (
	"instance_id" text collate "C" NOT NULL,
	"from_machine_id" text collate "C" NOT NULL,
	"to_machine_id" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "machine_scopes_instance_id_from_machine_id_to_machine_id_pk" PRIMARY KEY("instance_id","from_machine_id","to_machine_id")
);
--> statement-breakpoint
CREATE TABLE "machine_secrets" (
	"instance_id" text collate "C" NOT NULL,
	"machine_id" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"encrypted" text NOT NULL,
	"expire_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "machine_secrets_instance_id_hash_pk" PRIMARY KEY("instance_id","hash"),
	CONSTRAINT "machine_secrets_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "machines" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"default_token_ttl" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "machines_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "message_templates" (
	"instance_id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"name" text,
	"subject" text,
	"markup" text,
	"body" text,
	"from_email_name" text,
	"reply_to_email_name" text,
	"delivered_by_clerk" boolean NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "message_templates_instance_id_kind_slug_pk" PRIMARY KEY("instance_id","kind","slug")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"channel" text,
	"slug" text NOT NULL,
	"recipient" text NOT NULL,
	"encrypted_body" text,
	"status" text NOT NULL,
	"user_id" text collate "C",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expire_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "messages_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "suppressed_addresses" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"email_address" text NOT NULL,
	"code" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "suppressed_addresses_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "organization_domains" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"organization_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"enrollment_mode" text NOT NULL,
	"affiliation_email_address" text collate "C",
	"affiliation_verification_id" text collate "C",
	"verified_at" timestamp (3) with time zone,
	"verified_by" text,
	"ownership_token" text,
	"ownership_expire_at" timestamp (3) with time zone,
	"ownership_verified_at" timestamp (3) with time zone,
	"ownership_verified_by" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organization_domains_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "organization_suggestions" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"organization_id" text collate "C" NOT NULL,
	"domain_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organization_suggestions_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "organization_invitations" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"organization_id" text collate "C" NOT NULL,
	"email_address" text collate "C" NOT NULL,
	"role_id" text collate "C" NOT NULL,
	"inviter_user_id" text collate "C",
	"domain_id" text collate "C",
	"hash" text collate "C" NOT NULL,
	"encrypted_ticket" text NOT NULL,
	"status" text NOT NULL,
	"accepted_user_id" text collate "C",
	"redirect_url" text,
	"public_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"private_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"expire_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organization_invitations_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "organization_memberships" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"organization_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"role_id" text collate "C" NOT NULL,
	"public_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"private_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organization_memberships_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"slug" text collate "C",
	"image_id" text collate "C",
	"public_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"private_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"members_count" integer DEFAULT 0 NOT NULL,
	"max_allowed_memberships" integer NOT NULL,
	"admin_delete_enabled" boolean NOT NULL,
	"created_by" text collate "C",
	"role_set_key" text collate "C",
	"last_active_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organizations_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "restricted_identifiers" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"list" text NOT NULL,
	"identifier" text collate "C" NOT NULL,
	"dotless" text collate "C" NOT NULL,
	"identifier_type" text NOT NULL,
	"invitation_id" text collate "C",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "restricted_identifiers_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "permissions" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"type" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "permissions_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "role_permissions" (
	"instance_id" text collate "C" NOT NULL,
	"role_id" text collate "C" NOT NULL,
	"permission_id" text collate "C" NOT NULL,
	CONSTRAINT "role_permissions_instance_id_role_id_permission_id_pk" PRIMARY KEY("instance_id","role_id","permission_id")
);
--> statement-breakpoint
CREATE TABLE "role_set_roles" (
	"instance_id" text collate "C" NOT NULL,
	"role_set_id" text collate "C" NOT NULL,
	"role_id" text collate "C" NOT NULL,
	CONSTRAINT "role_set_roles_instance_id_role_set_id_role_id_pk" PRIMARY KEY("instance_id","role_set_id","role_id")
);
--> statement-breakpoint
CREATE TABLE "role_sets" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"description" text,
	"type" text NOT NULL,
	"default_role_id" text collate "C" NOT NULL,
	"creator_role_id" text collate "C" NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "role_sets_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "roles_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "session_activities" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"device_type" text,
	"is_mobile" boolean DEFAULT false NOT NULL,
	"browser_name" text,
	"browser_version" text,
	"ip_address" text,
	"city" text,
	"country" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_activities_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"tasks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"actor" jsonb,
	"last_active_at" timestamp (3) with time zone NOT NULL,
	"last_active_organization_id" text collate "C",
	"latest_activity_id" text collate "C",
	"first_factor_verified_at" timestamp (3) with time zone,
	"second_factor_verified_at" timestamp (3) with time zone,
	"expire_at" timestamp (3) with time zone NOT NULL,
	"abandon_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "actor_tokens" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"actor" jsonb NOT NULL,
	"session_seconds" integer NOT NULL,
	"hash" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"expire_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "actor_tokens_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "agent_tasks" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"agent_id" text collate "C" NOT NULL,
	"agent_name" text NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"description" text NOT NULL,
	"redirect_url" text NOT NULL,
	"session_seconds" integer NOT NULL,
	"hash" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"expire_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agent_tasks_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "sign_in_tokens" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"organization_id" text collate "C",
	"hash" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"expire_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_in_tokens_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "claims_contents" (
	"instance_id" text collate "C" NOT NULL,
	"ref" text collate "C" NOT NULL,
	"content" text NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "claims_contents_instance_id_ref_pk" PRIMARY KEY("instance_id","ref")
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"instance_id" text collate "C" NOT NULL,
	"kid" text collate "C" NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"encrypted_private_key" text NOT NULL,
	"tokens_until" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "signing_keys_instance_id_kid_pk" PRIMARY KEY("instance_id","kid")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"external_id" text collate "C",
	"first_name" text,
	"last_name" text,
	"username" text,
	"username_key" text collate "C",
	"locale" text,
	"image_id" text collate "C",
	"primary_email_address_id" text collate "C",
	"primary_phone_number_id" text collate "C",
	"public_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"private_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"unsafe_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_banned" boolean DEFAULT false NOT NULL,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"delete_self_enabled" boolean DEFAULT true NOT NULL,
	"create_organization_enabled" boolean DEFAULT true NOT NULL,
	"create_organizations_limit" integer,
	"next_organization_id" text collate "C",
	"bypass_client_trust" boolean DEFAULT false NOT NULL,
	"legal_accepted_at" timestamp (3) with time zone,
	"mfa_enabled_at" timestamp (3) with time zone,
	"mfa_disabled_at" timestamp (3) with time zone,
	"last_sign_in_at" timestamp (3) with time zone,
	"last_active_at" timestamp (3) with time zone,
	"profile_image_changed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "users_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"strategy" text NOT NULL,
	"subject" text collate "C" NOT NULL,
	"client_id" text collate "C",
	"secret_hash" text collate "C",
	"channel" text,
	"redirect_url" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"max_attempts" integer NOT NULL,
	"expire_at" timestamp (3) with time zone NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"verified_by_client_id" text collate "C",
	"failed_at" timestamp (3) with time zone,
	"error_code" text,
	"superseded_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verifications_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "waitlist_entries" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"email_address" text collate "C" NOT NULL,
	"status" text NOT NULL,
	"invitation_id" text collate "C",
	"locale" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "waitlist_entries_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "webhook_attempts" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"endpoint_id" text collate "C" NOT NULL,
	"event_id" text collate "C" NOT NULL,
	"attempt" integer NOT NULL,
	"is_success" boolean NOT NULL,
	"url" text NOT NULL,
	"request_headers" jsonb NOT NULL,
	"response_status" integer,
	"response_body" text,
	"error" text collate "C",
	"duration_ms" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_attempts_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "webhook_endpoints" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"url" text NOT NULL,
	"description" text NOT NULL,
	"event_types" jsonb,
	"is_enabled" boolean NOT NULL,
	"disabled_reason" text collate "C",
	"failing_since" timestamp (3) with time zone,
	"encrypted_headers" text,
	"rate_limit" integer,
	"rate_second" timestamp (3) with time zone,
	"rate_count" integer DEFAULT 0 NOT NULL,
	"encrypted_secret" text NOT NULL,
	"previous_encrypted_secret" text,
	"previous_secret_expire_at" timestamp (3) with time zone,
	"version" integer NOT NULL,
	"metadata" jsonb NOT NULL,
	"cursor" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_endpoints_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "webhook_messages" (
	"instance_id" text collate "C" NOT NULL,
	"endpoint_id" text collate "C" NOT NULL,
	"event_id" text collate "C" NOT NULL,
	"event_type" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"trigger" text collate "C" NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"body" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_messages_instance_id_endpoint_id_event_id_pk" PRIMARY KEY("instance_id","endpoint_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "operator_tokens" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"workspace_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"hash" text collate "C" NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "operator_tokens_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "workspaces" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handshake_results" (
	"instance_id" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"encrypted_directives" text NOT NULL,
	"expire_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handshake_results_instance_id_hash_pk" PRIMARY KEY("instance_id","hash")
);
--> statement-breakpoint
CREATE TABLE "link_tokens" (
	"instance_id" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"satellite_id" text collate "C" NOT NULL,
	"state_hash" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"client_token_hash" text collate "C" NOT NULL,
	"errand" jsonb NOT NULL,
	"expire_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "link_tokens_instance_id_hash_pk" PRIMARY KEY("instance_id","hash")
);
--> statement-breakpoint
CREATE TABLE "dns_checks" (
	"instance_id" text collate "C" NOT NULL,
	"domain_id" text collate "C" NOT NULL,
	"host" text NOT NULL,
	"actual" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_verified" boolean DEFAULT false NOT NULL,
	"last_run_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dns_checks_instance_id_domain_id_pk" PRIMARY KEY("instance_id","domain_id")
);
--> statement-breakpoint
CREATE TABLE "proxy_checks" (
	"instance_id" text collate "C" NOT NULL,
	"domain_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"proxy_url" text NOT NULL,
	"successful" boolean NOT NULL,
	"last_run_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "proxy_checks_instance_id_domain_id_pk" PRIMARY KEY("instance_id","domain_id")
);
--> statement-breakpoint
CREATE TABLE "hosted_auths" (
	"instance_id" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"redirect_url" text NOT NULL,
	"state" text NOT NULL,
	"code_challenge" text collate "C" NOT NULL,
	"browser_session_id" text collate "C",
	"created_session_id" text collate "C",
	"nonce_hash" text collate "C",
	"expire_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hosted_auths_instance_id_hash_pk" PRIMARY KEY("instance_id","hash")
);
--> statement-breakpoint
CREATE TABLE "session_reverifications" (
	"instance_id" text collate "C" NOT NULL,
	"session_id" text collate "C" NOT NULL,
	"level" text NOT NULL,
	"first_factor_verification_id" text collate "C",
	"first_factor_strategy" text,
	"first_factor_verified_at" timestamp (3) with time zone,
	"second_factor_verified_at" timestamp (3) with time zone,
	"expire_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_reverifications_instance_id_session_id_pk" PRIMARY KEY("instance_id","session_id")
);
--> statement-breakpoint
CREATE TABLE "sign_ins" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"identifier" text,
	"user_id" text collate "C",
	"first_factor_verification_id" text collate "C",
	"first_factor_strategy" text,
	"first_factor_verified_at" timestamp (3) with time zone,
	"second_factor_verification_id" text collate "C",
	"second_factor_strategy" text,
	"second_factor_verified_at" timestamp (3) with time zone,
	"password_must_change" boolean DEFAULT false NOT NULL,
	"sign_up_if_missing" boolean DEFAULT false NOT NULL,
	"created_session_id" text collate "C",
	"actor" jsonb,
	"actor_session_seconds" integer,
	"locale" text,
	"abandon_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_ins_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "sign_ups" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"client_id" text collate "C" NOT NULL,
	"email_address" text collate "C",
	"email_verification_id" text collate "C",
	"email_verified_at" timestamp (3) with time zone,
	"email_verified_by" text,
	"phone_number" text collate "C",
	"phone_verification_id" text collate "C",
	"phone_verified_at" timestamp (3) with time zone,
	"phone_verified_by" text,
	"username" text,
	"password_hasher" text,
	"password_digest" text,
	"first_name" text,
	"last_name" text,
	"unsafe_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"public_metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"legal_accepted_at" timestamp (3) with time zone,
	"locale" text,
	"external_id" text collate "C",
	"custom_action" boolean DEFAULT false NOT NULL,
	"ticket_id" text collate "C",
	"created_session_id" text collate "C",
	"created_user_id" text collate "C",
	"abandon_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_ups_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_chains" (
	"instance_id" text collate "C" PRIMARY KEY NOT NULL,
	"last_sequence" bigint NOT NULL,
	"last_hash" text collate "C" NOT NULL,
	"anchor_sequence" bigint NOT NULL,
	"anchor_hash" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"api" text collate "C" NOT NULL,
	"action" text collate "C" NOT NULL,
	"actor_type" text collate "C" NOT NULL,
	"actor_id" text collate "C",
	"impersonator_id" text collate "C",
	"target_type" text collate "C",
	"target_id" text collate "C",
	"error_code" text collate "C",
	"count" integer DEFAULT 1 NOT NULL,
	"personal" jsonb,
	"commitment" text collate "C" NOT NULL,
	"position" bigserial NOT NULL,
	"sequence" bigint,
	"hash" text collate "C",
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "audit_entries_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"instance_id" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"shard" integer NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "counters_instance_id_name_shard_pk" PRIMARY KEY("instance_id","name","shard")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"content_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"instance_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"payload" jsonb NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"last_error" text,
	"failed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_counters" (
	"instance_id" text collate "C" PRIMARY KEY NOT NULL,
	"last_sequence" bigint NOT NULL,
	"pruned_sequence" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"instance_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"data" jsonb NOT NULL,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"position" bigserial NOT NULL,
	"sequence" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "events_instance_id_id_pk" PRIMARY KEY("instance_id","id")
);
--> statement-breakpoint
CREATE TABLE "rate_limit_counts" (
	"instance_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"window_start" bigint NOT NULL,
	"hits" integer NOT NULL,
	"expire_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rate_limit_counts_instance_id_key_window_start_pk" PRIMARY KEY("instance_id","key","window_start")
);
--> statement-breakpoint
CREATE TABLE "server_secrets" (
	"name" text collate "C" PRIMARY KEY NOT NULL,
	"encrypted" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_by_hash" ON "api_keys" USING btree ("instance_id","hash");--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_by_name" ON "api_keys" USING btree ("instance_id","subject","name") WHERE revoked_at is null;--> statement-breakpoint
CREATE INDEX "api_keys_by_subject" ON "api_keys" USING btree ("instance_id","subject","created_at");--> statement-breakpoint
CREATE INDEX "api_keys_text" ON "api_keys" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "dev_browsers_by_client" ON "dev_browsers" USING btree ("instance_id","client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "email_addresses_claimed" ON "email_addresses" USING btree ("instance_id","email_address") WHERE "email_addresses"."verified_at" is not null or "email_addresses"."reserved";--> statement-breakpoint
CREATE UNIQUE INDEX "email_addresses_by_user" ON "email_addresses" USING btree ("instance_id","user_id","email_address");--> statement-breakpoint
CREATE INDEX "email_addresses_by_address" ON "email_addresses" USING btree ("instance_id","email_address");--> statement-breakpoint
CREATE INDEX "email_addresses_by_family" ON "email_addresses" USING btree ("instance_id","family");--> statement-breakpoint
CREATE INDEX "email_addresses_by_verification" ON "email_addresses" USING btree ("instance_id","verification_id") WHERE "email_addresses"."verification_id" is not null;--> statement-breakpoint
CREATE INDEX "email_addresses_text" ON "email_addresses" USING gin ("email_address" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "phone_numbers_claimed" ON "phone_numbers" USING btree ("instance_id","phone_number") WHERE "phone_numbers"."verified_at" is not null or "phone_numbers"."reserved";--> statement-breakpoint
CREATE UNIQUE INDEX "phone_numbers_by_user" ON "phone_numbers" USING btree ("instance_id","user_id","phone_number");--> statement-breakpoint
CREATE INDEX "phone_numbers_by_number" ON "phone_numbers" USING btree ("instance_id","phone_number");--> statement-breakpoint
CREATE INDEX "phone_numbers_by_verification" ON "phone_numbers" USING btree ("instance_id","verification_id") WHERE "phone_numbers"."verification_id" is not null;--> statement-breakpoint
CREATE INDEX "phone_numbers_text" ON "phone_numbers" USING gin ("phone_number" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "application_transfers_by_workspace" ON "application_transfers" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "application_transfers_by_application" ON "application_transfers" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "applications_by_workspace" ON "applications" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "domain_intents_by_workspace" ON "domain_intents" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "instance_domains_by_name" ON "instance_domains" USING btree ("instance_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "instance_domains_primary" ON "instance_domains" USING btree ("instance_id") WHERE is_primary;--> statement-breakpoint
CREATE UNIQUE INDEX "instances_by_slug" ON "instances" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "instances_by_application" ON "instances" USING btree ("application_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "redirect_urls_by_url" ON "redirect_urls" USING btree ("instance_id","url");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_by_hash" ON "invitations" USING btree ("instance_id","hash");--> statement-breakpoint
CREATE INDEX "invitations_open_by_email" ON "invitations" USING btree ("instance_id","email_address") WHERE "invitations"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "invitations_by_creation" ON "invitations" USING btree ("instance_id","created_at","id");--> statement-breakpoint
CREATE INDEX "invitations_by_status" ON "invitations" USING btree ("instance_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "invitations_by_email_address" ON "invitations" USING btree ("instance_id","email_address","id");--> statement-breakpoint
CREATE INDEX "invitations_by_expiry" ON "invitations" USING btree ("instance_id","expire_at","id");--> statement-breakpoint
CREATE INDEX "invitations_text" ON "invitations" USING gin ("email_address" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "jwt_templates_by_name" ON "jwt_templates" USING btree ("instance_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "m2m_tokens_by_hash" ON "m2m_tokens" USING btree ("instance_id","hash");--> statement-breakpoint
CREATE INDEX "m2m_tokens_by_machine" ON "m2m_tokens" USING btree ("instance_id","machine_id","created_at");--> statement-breakpoint
CREATE INDEX "m2m_tokens_to_reuse" ON "m2m_tokens" USING btree ("instance_id","machine_id","expire_at");--> statement-breakpoint
CREATE INDEX "machine_scopes_by_target" ON "machine_scopes" USING btree ("instance_id","to_machine_id");--> statement-breakpoint
CREATE INDEX "machine_secrets_by_machine" ON "machine_secrets" USING btree ("instance_id","machine_id");--> statement-breakpoint
CREATE INDEX "machines_by_creation" ON "machines" USING btree ("instance_id","created_at","id");--> statement-breakpoint
CREATE INDEX "messages_by_creation" ON "messages" USING btree ("instance_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "suppressed_addresses_by_address" ON "suppressed_addresses" USING btree ("instance_id","email_address");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_domains_by_name" ON "organization_domains" USING btree ("instance_id","organization_id","name");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_domains_verified" ON "organization_domains" USING btree ("instance_id","name") WHERE "organization_domains"."verified_at" is not null;--> statement-breakpoint
CREATE INDEX "organization_domains_by_verification" ON "organization_domains" USING btree ("instance_id","affiliation_verification_id") WHERE "organization_domains"."affiliation_verification_id" is not null;--> statement-breakpoint
CREATE INDEX "organization_domains_by_creation" ON "organization_domains" USING btree ("instance_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_suggestions_once" ON "organization_suggestions" USING btree ("instance_id","organization_id","user_id");--> statement-breakpoint
CREATE INDEX "organization_suggestions_by_user" ON "organization_suggestions" USING btree ("instance_id","user_id");--> statement-breakpoint
CREATE INDEX "organization_suggestions_by_domain" ON "organization_suggestions" USING btree ("instance_id","domain_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_invitations_by_hash" ON "organization_invitations" USING btree ("instance_id","hash");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_invitations_open" ON "organization_invitations" USING btree ("instance_id","organization_id","email_address") WHERE "organization_invitations"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "organization_invitations_by_organization" ON "organization_invitations" USING btree ("instance_id","organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "organization_invitations_by_email" ON "organization_invitations" USING btree ("instance_id","email_address");--> statement-breakpoint
CREATE INDEX "organization_invitations_by_organization_and_status" ON "organization_invitations" USING btree ("instance_id","organization_id","status","created_at","id");--> statement-breakpoint
CREATE INDEX "organization_invitations_by_organization_and_email" ON "organization_invitations" USING btree ("instance_id","organization_id","email_address","id");--> statement-breakpoint
CREATE INDEX "organization_invitations_text" ON "organization_invitations" USING gin ("email_address" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organization_invitations_by_creation" ON "organization_invitations" USING btree ("instance_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_by_organization_and_user" ON "organization_memberships" USING btree ("instance_id","organization_id","user_id");--> statement-breakpoint
CREATE INDEX "memberships_by_user" ON "organization_memberships" USING btree ("instance_id","user_id","created_at");--> statement-breakpoint
CREATE INDEX "memberships_by_creation" ON "organization_memberships" USING btree ("instance_id","organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "memberships_in_order" ON "organization_memberships" USING btree ("instance_id","created_at","id");--> statement-breakpoint
CREATE INDEX "memberships_by_role" ON "organization_memberships" USING btree ("instance_id","role_id");--> statement-breakpoint
CREATE INDEX "memberships_by_organization_and_role" ON "organization_memberships" USING btree ("instance_id","organization_id","role_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_by_slug" ON "organizations" USING btree ("instance_id","slug");--> statement-breakpoint
CREATE INDEX "organizations_by_creation" ON "organizations" USING btree ("instance_id","created_at","id");--> statement-breakpoint
CREATE INDEX "organizations_by_name" ON "organizations" USING btree ("instance_id","name","id");--> statement-breakpoint
CREATE INDEX "organizations_by_members" ON "organizations" USING btree ("instance_id","members_count","id");--> statement-breakpoint
CREATE INDEX "organizations_by_creator" ON "organizations" USING btree ("instance_id","created_by");--> statement-breakpoint
CREATE INDEX "organizations_name_text" ON "organizations" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organizations_slug_text" ON "organizations" USING gin ("slug" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "restricted_identifiers_by_identifier" ON "restricted_identifiers" USING btree ("instance_id","list","identifier");--> statement-breakpoint
CREATE INDEX "restricted_identifiers_by_dotless" ON "restricted_identifiers" USING btree ("instance_id","list","dotless");--> statement-breakpoint
CREATE INDEX "restricted_identifiers_by_creation" ON "restricted_identifiers" USING btree ("instance_id","list","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "permissions_by_key" ON "permissions" USING btree ("instance_id","key");--> statement-breakpoint
CREATE INDEX "role_permissions_by_permission" ON "role_permissions" USING btree ("instance_id","permission_id");--> statement-breakpoint
CREATE INDEX "role_set_roles_by_role" ON "role_set_roles" USING btree ("instance_id","role_id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_sets_by_key" ON "role_sets" USING btree ("instance_id","key");--> statement-breakpoint
CREATE UNIQUE INDEX "roles_by_key" ON "roles" USING btree ("instance_id","key");--> statement-breakpoint
CREATE INDEX "session_activities_by_session" ON "session_activities" USING btree ("instance_id","session_id");--> statement-breakpoint
CREATE INDEX "sessions_by_client" ON "sessions" USING btree ("instance_id","client_id","created_at","id");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("instance_id","user_id","created_at","id");--> statement-breakpoint
CREATE INDEX "sessions_by_active_organization" ON "sessions" USING btree ("instance_id","last_active_organization_id") WHERE last_active_organization_id is not null;--> statement-breakpoint
CREATE INDEX "sessions_by_creation" ON "sessions" USING btree ("instance_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "actor_tokens_by_hash" ON "actor_tokens" USING btree ("instance_id","hash");--> statement-breakpoint
CREATE INDEX "actor_tokens_by_user" ON "actor_tokens" USING btree ("instance_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agent_tasks_by_hash" ON "agent_tasks" USING btree ("instance_id","hash");--> statement-breakpoint
CREATE INDEX "agent_tasks_by_user" ON "agent_tasks" USING btree ("instance_id","user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_tokens_by_hash" ON "sign_in_tokens" USING btree ("instance_id","hash");--> statement-breakpoint
CREATE INDEX "sign_in_tokens_by_user" ON "sign_in_tokens" USING btree ("instance_id","user_id");--> statement-breakpoint
CREATE INDEX "signing_keys_by_creation" ON "signing_keys" USING btree ("instance_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_by_external_id" ON "users" USING btree ("instance_id","external_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_by_username" ON "users" USING btree ("instance_id","username_key");--> statement-breakpoint
CREATE INDEX "users_by_creation" ON "users" USING btree ("instance_id","created_at","id");--> statement-breakpoint
CREATE INDEX "users_by_update" ON "users" USING btree ("instance_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "users_by_last_active" ON "users" USING btree ("instance_id","last_active_at" DESC NULLS LAST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "users_by_last_sign_in" ON "users" USING btree ("instance_id","last_sign_in_at" DESC NULLS LAST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "users_by_first_name" ON "users" USING btree ("instance_id","first_name" DESC NULLS LAST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "users_by_last_name" ON "users" USING btree ("instance_id","last_name" DESC NULLS LAST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "users_by_username_as_written" ON "users" USING btree ("instance_id","username" DESC NULLS LAST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "users_without_email_address" ON "users" USING btree ("instance_id","id") WHERE primary_email_address_id is null;--> statement-breakpoint
CREATE INDEX "users_without_phone_number" ON "users" USING btree ("instance_id","id") WHERE primary_phone_number_id is null;--> statement-breakpoint
CREATE INDEX "users_banned" ON "users" USING btree ("instance_id","created_at","id") WHERE is_banned;--> statement-breakpoint
CREATE INDEX "users_username_text" ON "users" USING gin ("username" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "users_name_text" ON "users" USING gin ((coalesce("first_name", '') || ' ' || coalesce("last_name", '')) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "verifications_by_subject" ON "verifications" USING btree ("instance_id","subject") WHERE "verifications"."verified_at" is null and "verifications"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "waitlist_entries_by_email" ON "waitlist_entries" USING btree ("instance_id","email_address");--> statement-breakpoint
CREATE INDEX "waitlist_entries_by_creation" ON "waitlist_entries" USING btree ("instance_id","created_at","id");--> statement-breakpoint
CREATE INDEX "waitlist_entries_by_invitation" ON "waitlist_entries" USING btree ("instance_id","invitation_id");--> statement-breakpoint
CREATE INDEX "webhook_attempts_by_message" ON "webhook_attempts" USING btree ("instance_id","endpoint_id","event_id","created_at");--> statement-breakpoint
CREATE INDEX "webhook_endpoints_by_creation" ON "webhook_endpoints" USING btree ("instance_id","created_at","id");--> statement-breakpoint
CREATE INDEX "webhook_messages_due" ON "webhook_messages" USING btree ("instance_id","endpoint_id","next_attempt_at") WHERE "webhook_messages"."next_attempt_at" is not null;--> statement-breakpoint
CREATE INDEX "webhook_messages_by_creation" ON "webhook_messages" USING btree ("instance_id","endpoint_id","created_at","event_id");--> statement-breakpoint
CREATE INDEX "operator_tokens_by_workspace" ON "operator_tokens" USING btree ("workspace_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hosted_auths_by_nonce" ON "hosted_auths" USING btree ("instance_id","nonce_hash") WHERE nonce_hash is not null;--> statement-breakpoint
CREATE INDEX "sign_ins_by_client" ON "sign_ins" USING btree ("instance_id","client_id");--> statement-breakpoint
CREATE INDEX "sign_ups_by_client" ON "sign_ups" USING btree ("instance_id","client_id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_entries_by_sequence" ON "audit_entries" USING btree ("instance_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_entries_unsealed" ON "audit_entries" USING btree ("instance_id","position") WHERE "audit_entries"."sequence" is null;--> statement-breakpoint
CREATE INDEX "audit_entries_by_actor" ON "audit_entries" USING btree ("instance_id","actor_id");--> statement-breakpoint
CREATE INDEX "audit_entries_by_target" ON "audit_entries" USING btree ("instance_id","target_id");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("run_at");--> statement-breakpoint
CREATE UNIQUE INDEX "events_by_sequence" ON "events" USING btree ("instance_id","sequence");--> statement-breakpoint
CREATE INDEX "events_unnumbered" ON "events" USING btree ("instance_id","position") WHERE "events"."sequence" is null;--> statement-breakpoint
CREATE INDEX "rate_limit_counts_by_expiry" ON "rate_limit_counts" USING btree ("expire_at");