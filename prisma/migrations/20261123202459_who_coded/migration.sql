-- Who decided what an article does not mention, by id. Where it was opened again by a new claim, nobody did.
ALTER TABLE "not_mentioned" ADD COLUMN "decided_by_id" TEXT;
UPDATE "not_mentioned" n SET "decided_by_id" = coalesce(
    (SELECT max(u.id) FROM "users" u WHERE u.name = n.decided_by HAVING count(*) = 1),
    (SELECT max(r.actor_id) FROM "revisions" r WHERE r.actor = n.decided_by HAVING count(DISTINCT r.actor_id) = 1)
  )
  WHERE NOT EXISTS (
    SELECT 1 FROM "revisions" o WHERE o.record_uid = n.source_uid AND o.at = n.decided_at
      AND o.before ->> 'coding_complete' = 'true' AND o.after ->> 'coding_complete' = 'false'
  );

-- The last revision that a release holds.
ALTER TABLE "releases" ADD COLUMN "revision" BIGINT;
ALTER TABLE "releases" DISABLE TRIGGER "releases_immutable";
UPDATE "releases" l SET "revision" = coalesce(
  (SELECT max(r.id) FROM "revisions" r WHERE r.process_id = l.process_id AND r.at <= l.published_at), 0
);
ALTER TABLE "releases" ENABLE TRIGGER "releases_immutable";
ALTER TABLE "releases" ALTER COLUMN "revision" SET NOT NULL;

-- Whether an act took over what was written elsewhere or before.
ALTER TABLE "revisions" ADD COLUMN "is_copied" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "revisions" DISABLE TRIGGER "revisions_immutable";
UPDATE "revisions" SET "is_copied" = true WHERE "reason" ~ '^(Imported from a package|Restored release \d+|Restored as it was on )';
ALTER TABLE "revisions" ENABLE TRIGGER "revisions_immutable";

CREATE INDEX "revisions_process_id_table_name_idx" ON "revisions"("process_id", "table_name");

-- As before, with `is_copied` of the setting parley.change.
CREATE OR REPLACE FUNCTION "write_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
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
  INSERT INTO revisions
    (process_id, table_name, record_uid, record_version, before, after, act, actor_id, actor, reason, undoes, is_copied)
  VALUES (
    process, TG_TABLE_NAME, uid,
    (stored ->> 'record_version')::int + CASE WHEN TG_OP = 'DELETE' THEN 1 ELSE 0 END,
    record_body(before), record_body(after),
    (change ->> 'act')::bigint, change ->> 'actor_id', change ->> 'actor', change ->> 'reason',
    (change ->> 'undoes')::bigint, coalesce((change ->> 'is_copied')::boolean, false)
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
