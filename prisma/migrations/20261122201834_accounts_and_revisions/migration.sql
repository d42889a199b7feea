-- Written by hand: what the columns below draw their defaults from, and what searching needs. Both extensions are trusted,
-- so that the owner of a database may create them.
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
CREATE EXTENSION IF NOT EXISTS "unaccent";
CREATE SEQUENCE "record_uids";
CREATE FUNCTION "next_record_uid"() RETURNS bigint LANGUAGE sql VOLATILE AS $$ SELECT nextval('record_uids') $$;
CREATE SEQUENCE "revision_acts";

-- AlterTable
ALTER TABLE "claim_reports" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "claims" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "codings" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "delegation_seats" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "demand_reports" DROP CONSTRAINT "demand_reports_pkey",
DROP COLUMN "uid",
ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "demand_reports_pkey" PRIMARY KEY ("record_uid");

-- AlterTable
ALTER TABLE "demands" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "discrepancies" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "discrepancy_positions" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "discrepancy_subjects" DROP CONSTRAINT "discrepancy_subjects_pkey",
DROP COLUMN "uid",
ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "discrepancy_subjects_pkey" PRIMARY KEY ("record_uid");

-- AlterTable
ALTER TABLE "event_reports" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_pkey",
DROP COLUMN "uid",
ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "evidence_pkey" PRIMARY KEY ("record_uid");

-- AlterTable
ALTER TABLE "institutions" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "outside_documents" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "parties" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "person_names" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "processes" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "round_reports" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "rounds" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "statements" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "vocabularies" ADD COLUMN     "record_uid" BIGINT NOT NULL DEFAULT next_record_uid(),
ADD COLUMN     "record_version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "revisions" (
    "id" BIGSERIAL NOT NULL,
    "process_id" TEXT NOT NULL,
    "table_name" TEXT NOT NULL,
    "record_uid" BIGINT NOT NULL,
    "record_version" INTEGER NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "act" BIGINT NOT NULL,
    "actor_id" TEXT,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "undoes" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_texts" (
    "record_uid" BIGINT NOT NULL,
    "process_id" TEXT NOT NULL,
    "table_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "words" tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, "text")) STORED,

    CONSTRAINT "record_texts_pkey" PRIMARY KEY ("record_uid")
);

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'viewer',
    "two_factor_enabled" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factors" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL DEFAULT true,
    "failed_verification_count" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_links" (
    "token_hash" TEXT NOT NULL,
    "user_id" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "login_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "login_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "settings" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "revisions_process_id_id_idx" ON "revisions"("process_id", "id");

-- CreateIndex
CREATE INDEX "revisions_act_idx" ON "revisions"("act");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_record_uid_record_version_key" ON "revisions"("record_uid", "record_version");

-- CreateIndex
CREATE INDEX "record_texts_process_id_table_name_idx" ON "record_texts"("process_id", "table_name");

-- CreateIndex
CREATE INDEX "record_texts_words_idx" ON "record_texts" USING GIN ("words");

-- CreateIndex
CREATE INDEX "record_texts_text_idx" ON "record_texts" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_id_account_id_key" ON "accounts"("provider_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "verifications_identifier_key" ON "verifications"("identifier");

-- CreateIndex
CREATE INDEX "two_factors_user_id_idx" ON "two_factors"("user_id");

-- CreateIndex
CREATE INDEX "one_time_links_user_id_idx" ON "one_time_links"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_reports_record_uid_key" ON "claim_reports"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "claims_record_uid_key" ON "claims"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "codings_record_uid_key" ON "codings"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "delegation_seats_record_uid_key" ON "delegation_seats"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "demands_record_uid_key" ON "demands"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "discrepancies_record_uid_key" ON "discrepancies"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "discrepancy_positions_record_uid_key" ON "discrepancy_positions"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "event_reports_record_uid_key" ON "event_reports"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "events_record_uid_key" ON "events"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "institutions_record_uid_key" ON "institutions"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "outside_documents_record_uid_key" ON "outside_documents"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "parties_record_uid_key" ON "parties"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "people_record_uid_key" ON "people"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "person_names_record_uid_key" ON "person_names"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "processes_record_uid_key" ON "processes"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "round_reports_record_uid_key" ON "round_reports"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "rounds_record_uid_key" ON "rounds"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "sources_record_uid_key" ON "sources"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "statements_record_uid_key" ON "statements"("record_uid");

-- CreateIndex
CREATE UNIQUE INDEX "vocabularies_record_uid_key" ON "vocabularies"("record_uid");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factors" ADD CONSTRAINT "two_factors_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on: what Prisma's schema language cannot say. --

-- Two rows may swap such a value in one transaction, each keeping its record_uid.
DROP INDEX "sources_process_id_file_key";
ALTER TABLE "sources" ADD CONSTRAINT "sources_process_id_file_key" UNIQUE ("process_id", "file") DEFERRABLE;
DROP INDEX "rounds_process_id_ordinal_key";
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_process_id_ordinal_key" UNIQUE ("process_id", "ordinal") DEFERRABLE;

ALTER TABLE "users"
  ADD CONSTRAINT "users_role_listed" CHECK ("role" IN ('viewer', 'coder', 'publisher', 'admin')),
  ADD CONSTRAINT "users_email_plain" CHECK ("email" = lower(btrim("email")));
ALTER TABLE "revisions"
  ADD CONSTRAINT "revisions_of_something" CHECK ("before" IS NOT NULL OR "after" IS NOT NULL),
  ADD CONSTRAINT "revisions_by_somebody" CHECK (btrim("actor") <> '');

-- A restore writes uids, versions and revisions as they stand in the backup.
CREATE FUNCTION "is_restoring"() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(current_setting('parley.restoring', true) = 'on', false)
$$;

-- A record that comes back after a deletion goes on counting where it stopped.
CREATE FUNCTION "count_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT coalesce(max(r.record_version), 0) + 1 INTO NEW.record_version
      FROM revisions r WHERE r.record_uid = NEW.record_uid;
  ELSE
    NEW.record_uid := OLD.record_uid;
    NEW.record_version := OLD.record_version;
    IF NEW IS DISTINCT FROM OLD THEN NEW.record_version := OLD.record_version + 1; END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION "record_body"("stored" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT stored - '{process_id,record_uid,record_version,created_at}'::text[]
$$;

-- The words of a record, as they are searched: `search_text` must treat a question in the same way.
CREATE FUNCTION "search_text"("text" text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT lower(unaccent(text))
$$;

-- A tsvector may not be longer than a megabyte.
CREATE FUNCTION "text_of_record"("body" jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT left(search_text(coalesce(string_agg(cell.value #>> '{}', ' ' ORDER BY cell.key), '')), 100000)
    FROM jsonb_each(body) cell WHERE jsonb_typeof(cell.value) = 'string'
$$;

-- Who changes records says so in the setting parley.change of the transaction, as JSON: act, actor_id, actor, reason,
-- undoes. Whoever does not is named by the role of the database. Two records that swap keys cannot be updated one after
-- the other: those whose uid is listed in `moving` are deleted and inserted again, which is one change.
CREATE FUNCTION "write_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change jsonb := nullif(current_setting('parley.change', true), '')::jsonb;
  before jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  after jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  stored jsonb := coalesce(after, before);
  uid bigint := (stored ->> 'record_uid')::bigint;
  process text := coalesce(stored ->> 'process_id', stored ->> 'id');
BEGIN
  IF change IS NULL THEN
    change := jsonb_build_object('act', nextval('revision_acts'), 'actor', 'database role ' || session_user);
    PERFORM set_config('parley.change', change::text, true);
  END IF;
  IF change -> 'moving' @> to_jsonb(uid) THEN
    IF TG_OP = 'DELETE' THEN
      PERFORM set_config('parley.moved_' || uid, record_body(before)::text, true);
      RETURN NULL;
    END IF;
    before := current_setting('parley.moved_' || uid)::jsonb;
  END IF;
  INSERT INTO revisions (process_id, table_name, record_uid, record_version, before, after, act, actor_id, actor, reason, undoes)
  VALUES (
    process, TG_TABLE_NAME, uid,
    (stored ->> 'record_version')::int + CASE WHEN TG_OP = 'DELETE' THEN 1 ELSE 0 END,
    record_body(before), record_body(after),
    (change ->> 'act')::bigint, change ->> 'actor_id', change ->> 'actor', change ->> 'reason', (change ->> 'undoes')::bigint
  );
  IF TG_OP = 'DELETE' THEN
    DELETE FROM record_texts WHERE record_uid = uid;
  ELSIF TG_TABLE_NAME <> 'processes' THEN
    INSERT INTO record_texts (record_uid, process_id, table_name, text)
    VALUES (uid, process, TG_TABLE_NAME, text_of_record(record_body(after)))
    ON CONFLICT (record_uid) DO UPDATE SET text = EXCLUDED.text;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "refuse_change_of_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'revisions are never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "revisions_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "revisions"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_revision"();

-- What stood in the tables before there were revisions is their first one.
DO $$
DECLARE
  name text;
  act bigint := nextval('revision_acts');
BEGIN
  FOREACH name IN ARRAY ARRAY[
    'claim_reports', 'claims', 'codings', 'delegation_seats', 'demand_reports', 'demands', 'discrepancies',
    'discrepancy_positions', 'discrepancy_subjects', 'event_reports', 'events', 'evidence', 'institutions',
    'outside_documents', 'parties', 'people', 'person_names', 'processes', 'round_reports', 'rounds',
    'sources', 'statements', 'vocabularies'
  ] LOOP
    EXECUTE format(
      'INSERT INTO revisions (process_id, table_name, record_uid, record_version, after, act, actor, reason)
       SELECT %s, %L, t.record_uid, t.record_version, record_body(to_jsonb(t)), $1, ''migration'', ''As it stood when revisions began.''
       FROM %I t', CASE WHEN name = 'processes' THEN 't.id' ELSE 't.process_id' END, name, name) USING act;
    IF name <> 'processes' THEN
      EXECUTE format(
        'INSERT INTO record_texts (record_uid, process_id, table_name, text)
         SELECT t.record_uid, t.process_id, %L, text_of_record(record_body(to_jsonb(t))) FROM %I t', name, name);
    END IF;
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE INSERT OR UPDATE ON %I FOR EACH ROW WHEN (NOT is_restoring())
       EXECUTE FUNCTION count_version()', name || '_versioned', name);
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT OR DELETE ON %I FOR EACH ROW WHEN (NOT is_restoring())
       EXECUTE FUNCTION write_revision()', name || '_audited', name);
    EXECUTE format(
      'CREATE TRIGGER %I AFTER UPDATE ON %I FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
       EXECUTE FUNCTION write_revision()', name || '_change_audited', name);
  END LOOP;
END $$;
