-- CreateTable
CREATE TABLE "release_corrections" (
    "process_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "since" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "corrected_by" TEXT NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_corrections_pkey" PRIMARY KEY ("process_id","number","position")
);

-- AddForeignKey
ALTER TABLE "release_corrections" ADD CONSTRAINT "release_corrections_process_id_number_fkey" FOREIGN KEY ("process_id", "number") REFERENCES "releases"("process_id", "number") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Written by hand from here on: what Prisma's schema language cannot say. --

ALTER TABLE "release_corrections"
  ADD CONSTRAINT "release_corrections_position_minimum" CHECK ("position" >= 1),
  ADD CONSTRAINT "release_corrections_of_older_releases" CHECK ("since" >= 1 AND "since" < "number"),
  ADD CONSTRAINT "release_corrections_text_given" CHECK (btrim("text") <> '');

CREATE TRIGGER "release_corrections_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "release_corrections"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_release"();
CREATE TRIGGER "release_corrections_announced" AFTER INSERT ON "release_corrections"
  FOR EACH ROW EXECUTE FUNCTION "announce_release"();
