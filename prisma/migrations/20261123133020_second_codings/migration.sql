-- CreateTable
CREATE TABLE "second_codings" (
    "process_id" TEXT NOT NULL,
    "source_uid" BIGINT NOT NULL,
    "coder_id" TEXT NOT NULL,
    "coder" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "first" JSONB,
    "compared_at" TIMESTAMPTZ(3),

    CONSTRAINT "second_codings_pkey" PRIMARY KEY ("source_uid")
);

-- CreateIndex
CREATE INDEX "second_codings_process_id_idx" ON "second_codings"("process_id");

-- AddForeignKey
ALTER TABLE "second_codings" ADD CONSTRAINT "second_codings_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
