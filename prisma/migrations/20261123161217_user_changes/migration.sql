-- AlterTable
ALTER TABLE "users" ADD COLUMN     "disabled_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "user_changes" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" TEXT,
    "actor" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_name" TEXT NOT NULL,
    "did" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,

    CONSTRAINT "user_changes_pkey" PRIMARY KEY ("id")
);

CREATE FUNCTION "refuse_change_of_user_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done to accounts is never changed or deleted' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "user_changes_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "user_changes"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_user_change"();
