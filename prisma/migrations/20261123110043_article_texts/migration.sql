-- CreateTable
CREATE TABLE "article_texts" (
    "process_id" TEXT NOT NULL,
    "source_uid" BIGINT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_by" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_texts_pkey" PRIMARY KEY ("source_uid","version")
);

-- CreateTable
CREATE TABLE "not_mentioned" (
    "process_id" TEXT NOT NULL,
    "source_uid" BIGINT NOT NULL,
    "record_uid" BIGINT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "not_mentioned_pkey" PRIMARY KEY ("source_uid","record_uid")
);

-- CreateIndex
CREATE INDEX "article_texts_process_id_idx" ON "article_texts"("process_id");

-- CreateIndex
CREATE INDEX "not_mentioned_process_id_idx" ON "not_mentioned"("process_id");

-- AddForeignKey
ALTER TABLE "article_texts" ADD CONSTRAINT "article_texts_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "not_mentioned" ADD CONSTRAINT "not_mentioned_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;
