-- CreateTable
CREATE TABLE "processes" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "keywords" TEXT[],
    "licenses" JSONB NOT NULL,
    "resources" JSONB NOT NULL,
    "codebook" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "processes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "process_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "outlet" TEXT,
    "outlet_basis" TEXT NOT NULL,
    "country" TEXT,
    "title" TEXT,
    "byline" TEXT,
    "published_on" DATE,
    "published_earliest" DATE NOT NULL,
    "published_latest" DATE NOT NULL,
    "date_basis" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "url" TEXT,
    "word_count" INTEGER NOT NULL,
    "coding_complete" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("process_id","id")
);

-- CreateTable
CREATE TABLE "parties" (
    "process_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "parties_pkey" PRIMARY KEY ("process_id","id")
);

-- CreateTable
CREATE TABLE "institutions" (
    "process_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "party" TEXT,
    "kind" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "institutions_pkey" PRIMARY KEY ("process_id","id")
);

-- CreateTable
CREATE TABLE "people" (
    "process_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "party" TEXT,
    "office" TEXT,
    "institution" TEXT,
    "note" TEXT,

    CONSTRAINT "people_pkey" PRIMARY KEY ("process_id","id")
);

-- CreateTable
CREATE TABLE "person_names" (
    "process_id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "spelling" TEXT NOT NULL,

    CONSTRAINT "person_names_pkey" PRIMARY KEY ("process_id","person","source","spelling")
);

-- CreateTable
CREATE TABLE "rounds" (
    "process_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "venue" TEXT,
    "start_on" DATE,
    "end_on" DATE,
    "date_precision" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "rounds_pkey" PRIMARY KEY ("process_id","id")
);

-- CreateTable
CREATE TABLE "round_reports" (
    "process_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "label_used" TEXT NOT NULL,
    "dates_reported" TEXT,
    "outcome_reported" TEXT,
    "mediators_reported" TEXT,

    CONSTRAINT "round_reports_pkey" PRIMARY KEY ("process_id","round","source")
);

-- CreateTable
CREATE TABLE "delegation_seats" (
    "process_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "party" TEXT NOT NULL,
    "person" TEXT,
    "institution" TEXT,
    "role" TEXT NOT NULL,
    "title_reported" TEXT,
    "note" TEXT,

    CONSTRAINT "delegation_seats_pkey" PRIMARY KEY ("process_id","id")
);

-- CreateTable
CREATE TABLE "demands" (
    "process_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "made_by" TEXT,
    "made_to" TEXT,
    "theme" TEXT NOT NULL,
    "implied" BOOLEAN NOT NULL,
    "note" TEXT,

    CONSTRAINT "demands_pkey" PRIMARY KEY ("process_id","id")
);

-- CreateTable
CREATE TABLE "demand_reports" (
    "process_id" TEXT NOT NULL,
    "uid" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "demand" TEXT NOT NULL,
    "round" TEXT,
    "source" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "according_to" TEXT NOT NULL,
    "answer_form" TEXT,
    "confidence" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "demand_reports_pkey" PRIMARY KEY ("uid")
);

-- CreateTable
CREATE TABLE "claims" (
    "process_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "proposition" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "round" TEXT,
    "kind" TEXT NOT NULL,
    "knowable_from" DATE,
    "note" TEXT,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("process_id","id")
);

-- CreateTable
CREATE TABLE "claim_reports" (
    "process_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "stance" TEXT NOT NULL,
    "value" TEXT,
    "strength" TEXT NOT NULL,
    "relayed_via" TEXT,
    "note" TEXT,

    CONSTRAINT "claim_reports_pkey" PRIMARY KEY ("process_id","claim","source")
);

-- CreateTable
CREATE TABLE "statements" (
    "process_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "speaker" TEXT NOT NULL,
    "person" TEXT,
    "named" BOOLEAN NOT NULL,
    "side" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "relayed_via" TEXT,
    "channel" TEXT,
    "side_inferred" BOOLEAN NOT NULL,
    "duplicate_of" TEXT,
    "gist" TEXT NOT NULL,

    CONSTRAINT "statements_pkey" PRIMARY KEY ("process_id","id")
);

-- CreateTable
CREATE TABLE "events" (
    "process_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "start_on" DATE,
    "end_on" DATE,
    "precision" TEXT NOT NULL,
    "round" TEXT,
    "place" TEXT,
    "note" TEXT,

    CONSTRAINT "events_pkey" PRIMARY KEY ("process_id","id")
);

-- CreateTable
CREATE TABLE "event_reports" (
    "process_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "version_no" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "value_kind" TEXT NOT NULL,
    "value_from" DATE,
    "value_to" DATE,
    "value_number" DOUBLE PRECISION,
    "value_unit" TEXT,

    CONSTRAINT "event_reports_pkey" PRIMARY KEY ("process_id","event","source","version_no")
);

-- CreateTable
CREATE TABLE "discrepancies" (
    "process_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "discrepancies_pkey" PRIMARY KEY ("process_id","id")
);

-- CreateTable
CREATE TABLE "discrepancy_positions" (
    "process_id" TEXT NOT NULL,
    "discrepancy" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "position_no" INTEGER NOT NULL,
    "position" TEXT NOT NULL,
    "value_kind" TEXT NOT NULL,
    "value_from" DATE,
    "value_to" DATE,
    "value_number" DOUBLE PRECISION,
    "value_unit" TEXT,

    CONSTRAINT "discrepancy_positions_pkey" PRIMARY KEY ("process_id","discrepancy","source","position_no")
);

-- CreateTable
CREATE TABLE "discrepancy_subjects" (
    "process_id" TEXT NOT NULL,
    "uid" BIGSERIAL NOT NULL,
    "discrepancy" TEXT NOT NULL,
    "on_source" TEXT,
    "on_party" TEXT,
    "on_person" TEXT,
    "on_round" TEXT,
    "on_round_report" TEXT,
    "on_delegation_seat" TEXT,
    "on_demand" TEXT,
    "on_demand_report" TEXT,
    "on_claim" TEXT,
    "on_statement" TEXT,
    "on_event" TEXT,

    CONSTRAINT "discrepancy_subjects_pkey" PRIMARY KEY ("uid")
);

-- CreateTable
CREATE TABLE "evidence" (
    "process_id" TEXT NOT NULL,
    "uid" BIGSERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "paragraph" INTEGER NOT NULL,
    "anchor" TEXT NOT NULL,
    "on_source" TEXT,
    "on_party" TEXT,
    "on_institution" TEXT,
    "on_person" TEXT,
    "on_round" TEXT,
    "on_round_report" TEXT,
    "on_delegation_seat" TEXT,
    "on_demand" TEXT,
    "on_demand_report" TEXT,
    "on_claim_report" TEXT,
    "on_statement" TEXT,
    "on_event" TEXT,
    "on_discrepancy" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("uid")
);

-- CreateTable
CREATE TABLE "outside_documents" (
    "process_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issued_on" DATE,
    "issuer" TEXT,
    "catalogue" TEXT,
    "catalogue_id" TEXT,
    "url" TEXT,
    "note" TEXT,

    CONSTRAINT "outside_documents_pkey" PRIMARY KEY ("process_id","id")
);

-- CreateTable
CREATE TABLE "vocabularies" (
    "process_id" TEXT NOT NULL,
    "vocabulary" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "group" TEXT,
    "label" TEXT NOT NULL,
    "short_label" TEXT,
    "definition" TEXT,

    CONSTRAINT "vocabularies_pkey" PRIMARY KEY ("process_id","vocabulary","code")
);

-- CreateTable
CREATE TABLE "codings" (
    "process_id" TEXT NOT NULL,
    "unit_type" TEXT NOT NULL,
    "unit_key" TEXT NOT NULL,
    "coder" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "adjudicated" TEXT NOT NULL,

    CONSTRAINT "codings_pkey" PRIMARY KEY ("process_id","unit_type","unit_key","coder")
);

-- CreateTable
CREATE TABLE "releases" (
    "process_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "format" INTEGER NOT NULL,
    "changelog" TEXT[],
    "note" TEXT,
    "published_by" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "releases_pkey" PRIMARY KEY ("process_id","number")
);

-- CreateTable
CREATE TABLE "release_bodies" (
    "process_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "body" BYTEA NOT NULL,

    CONSTRAINT "release_bodies_pkey" PRIMARY KEY ("process_id","number","part")
);

-- CreateTable
CREATE TABLE "release_withdrawals" (
    "process_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawn_by" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "release_withdrawals_pkey" PRIMARY KEY ("process_id","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "sources_process_id_file_key" ON "sources"("process_id", "file");

-- CreateIndex
CREATE INDEX "institutions_process_id_party_idx" ON "institutions"("process_id", "party");

-- CreateIndex
CREATE INDEX "people_process_id_party_idx" ON "people"("process_id", "party");

-- CreateIndex
CREATE INDEX "people_process_id_institution_idx" ON "people"("process_id", "institution");

-- CreateIndex
CREATE INDEX "person_names_process_id_source_idx" ON "person_names"("process_id", "source");

-- CreateIndex
CREATE UNIQUE INDEX "rounds_process_id_ordinal_key" ON "rounds"("process_id", "ordinal");

-- CreateIndex
CREATE INDEX "round_reports_process_id_source_idx" ON "round_reports"("process_id", "source");

-- CreateIndex
CREATE UNIQUE INDEX "round_reports_process_id_key_key" ON "round_reports"("process_id", "key");

-- CreateIndex
CREATE INDEX "delegation_seats_process_id_round_idx" ON "delegation_seats"("process_id", "round");

-- CreateIndex
CREATE INDEX "delegation_seats_process_id_party_idx" ON "delegation_seats"("process_id", "party");

-- CreateIndex
CREATE INDEX "delegation_seats_process_id_person_idx" ON "delegation_seats"("process_id", "person");

-- CreateIndex
CREATE INDEX "delegation_seats_process_id_institution_idx" ON "delegation_seats"("process_id", "institution");

-- CreateIndex
CREATE INDEX "demands_process_id_made_by_idx" ON "demands"("process_id", "made_by");

-- CreateIndex
CREATE INDEX "demands_process_id_made_to_idx" ON "demands"("process_id", "made_to");

-- CreateIndex
CREATE INDEX "demand_reports_process_id_demand_idx" ON "demand_reports"("process_id", "demand");

-- CreateIndex
CREATE INDEX "demand_reports_process_id_round_idx" ON "demand_reports"("process_id", "round");

-- CreateIndex
CREATE INDEX "demand_reports_process_id_source_idx" ON "demand_reports"("process_id", "source");

-- CreateIndex
CREATE UNIQUE INDEX "demand_reports_process_id_key_key" ON "demand_reports"("process_id", "key");

-- CreateIndex
CREATE INDEX "claims_process_id_round_idx" ON "claims"("process_id", "round");

-- CreateIndex
CREATE INDEX "claim_reports_process_id_source_idx" ON "claim_reports"("process_id", "source");

-- CreateIndex
CREATE INDEX "claim_reports_process_id_relayed_via_idx" ON "claim_reports"("process_id", "relayed_via");

-- CreateIndex
CREATE UNIQUE INDEX "claim_reports_process_id_key_key" ON "claim_reports"("process_id", "key");

-- CreateIndex
CREATE INDEX "statements_process_id_source_idx" ON "statements"("process_id", "source");

-- CreateIndex
CREATE INDEX "statements_process_id_person_idx" ON "statements"("process_id", "person");

-- CreateIndex
CREATE INDEX "statements_process_id_relayed_via_idx" ON "statements"("process_id", "relayed_via");

-- CreateIndex
CREATE INDEX "statements_process_id_duplicate_of_idx" ON "statements"("process_id", "duplicate_of");

-- CreateIndex
CREATE INDEX "events_process_id_round_idx" ON "events"("process_id", "round");

-- CreateIndex
CREATE INDEX "event_reports_process_id_source_idx" ON "event_reports"("process_id", "source");

-- CreateIndex
CREATE INDEX "discrepancy_positions_process_id_source_idx" ON "discrepancy_positions"("process_id", "source");

-- CreateIndex
CREATE INDEX "discrepancy_subjects_process_id_discrepancy_idx" ON "discrepancy_subjects"("process_id", "discrepancy");

-- CreateIndex
CREATE INDEX "discrepancy_subjects_process_id_on_source_idx" ON "discrepancy_subjects"("process_id", "on_source");

-- CreateIndex
CREATE INDEX "discrepancy_subjects_process_id_on_party_idx" ON "discrepancy_subjects"("process_id", "on_party");

-- CreateIndex
CREATE INDEX "discrepancy_subjects_process_id_on_person_idx" ON "discrepancy_subjects"("process_id", "on_person");

-- CreateIndex
CREATE INDEX "discrepancy_subjects_process_id_on_round_idx" ON "discrepancy_subjects"("process_id", "on_round");

-- CreateIndex
CREATE INDEX "discrepancy_subjects_process_id_on_round_report_idx" ON "discrepancy_subjects"("process_id", "on_round_report");

-- CreateIndex
CREATE INDEX "discrepancy_subjects_process_id_on_delegation_seat_idx" ON "discrepancy_subjects"("process_id", "on_delegation_seat");

-- CreateIndex
CREATE INDEX "discrepancy_subjects_process_id_on_demand_idx" ON "discrepancy_subjects"("process_id", "on_demand");

-- CreateIndex
CREATE INDEX "discrepancy_subjects_process_id_on_demand_report_idx" ON "discrepancy_subjects"("process_id", "on_demand_report");

-- CreateIndex
CREATE INDEX "discrepancy_subjects_process_id_on_claim_idx" ON "discrepancy_subjects"("process_id", "on_claim");

-- CreateIndex
CREATE INDEX "discrepancy_subjects_process_id_on_statement_idx" ON "discrepancy_subjects"("process_id", "on_statement");

-- CreateIndex
CREATE INDEX "discrepancy_subjects_process_id_on_event_idx" ON "discrepancy_subjects"("process_id", "on_event");

-- CreateIndex
CREATE UNIQUE INDEX "discrepancy_subjects_key" ON "discrepancy_subjects"("process_id", "discrepancy", "on_source", "on_party", "on_person", "on_round", "on_round_report", "on_delegation_seat", "on_demand", "on_demand_report", "on_claim", "on_statement", "on_event") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "evidence_process_id_source_idx" ON "evidence"("process_id", "source");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_source_idx" ON "evidence"("process_id", "on_source");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_party_idx" ON "evidence"("process_id", "on_party");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_institution_idx" ON "evidence"("process_id", "on_institution");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_person_idx" ON "evidence"("process_id", "on_person");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_round_idx" ON "evidence"("process_id", "on_round");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_round_report_idx" ON "evidence"("process_id", "on_round_report");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_delegation_seat_idx" ON "evidence"("process_id", "on_delegation_seat");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_demand_idx" ON "evidence"("process_id", "on_demand");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_demand_report_idx" ON "evidence"("process_id", "on_demand_report");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_claim_report_idx" ON "evidence"("process_id", "on_claim_report");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_statement_idx" ON "evidence"("process_id", "on_statement");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_event_idx" ON "evidence"("process_id", "on_event");

-- CreateIndex
CREATE INDEX "evidence_process_id_on_discrepancy_idx" ON "evidence"("process_id", "on_discrepancy");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_key" ON "evidence"("process_id", "on_source", "on_party", "on_institution", "on_person", "on_round", "on_round_report", "on_delegation_seat", "on_demand", "on_demand_report", "on_claim_report", "on_statement", "on_event", "on_discrepancy", "source", "paragraph", "anchor") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "institutions" ADD CONSTRAINT "institutions_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "institutions" ADD CONSTRAINT "institutions_process_id_party_fkey" FOREIGN KEY ("process_id", "party") REFERENCES "parties"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_process_id_party_fkey" FOREIGN KEY ("process_id", "party") REFERENCES "parties"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "people" ADD CONSTRAINT "people_process_id_institution_fkey" FOREIGN KEY ("process_id", "institution") REFERENCES "institutions"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person_names" ADD CONSTRAINT "person_names_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person_names" ADD CONSTRAINT "person_names_process_id_person_fkey" FOREIGN KEY ("process_id", "person") REFERENCES "people"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "person_names" ADD CONSTRAINT "person_names_process_id_source_fkey" FOREIGN KEY ("process_id", "source") REFERENCES "sources"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round_reports" ADD CONSTRAINT "round_reports_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round_reports" ADD CONSTRAINT "round_reports_process_id_round_fkey" FOREIGN KEY ("process_id", "round") REFERENCES "rounds"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "round_reports" ADD CONSTRAINT "round_reports_process_id_source_fkey" FOREIGN KEY ("process_id", "source") REFERENCES "sources"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delegation_seats" ADD CONSTRAINT "delegation_seats_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delegation_seats" ADD CONSTRAINT "delegation_seats_process_id_round_fkey" FOREIGN KEY ("process_id", "round") REFERENCES "rounds"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delegation_seats" ADD CONSTRAINT "delegation_seats_process_id_party_fkey" FOREIGN KEY ("process_id", "party") REFERENCES "parties"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delegation_seats" ADD CONSTRAINT "delegation_seats_process_id_person_fkey" FOREIGN KEY ("process_id", "person") REFERENCES "people"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "delegation_seats" ADD CONSTRAINT "delegation_seats_process_id_institution_fkey" FOREIGN KEY ("process_id", "institution") REFERENCES "institutions"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "demands" ADD CONSTRAINT "demands_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "demands" ADD CONSTRAINT "demands_process_id_made_by_fkey" FOREIGN KEY ("process_id", "made_by") REFERENCES "parties"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "demands" ADD CONSTRAINT "demands_process_id_made_to_fkey" FOREIGN KEY ("process_id", "made_to") REFERENCES "parties"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "demand_reports" ADD CONSTRAINT "demand_reports_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "demand_reports" ADD CONSTRAINT "demand_reports_process_id_demand_fkey" FOREIGN KEY ("process_id", "demand") REFERENCES "demands"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "demand_reports" ADD CONSTRAINT "demand_reports_process_id_round_fkey" FOREIGN KEY ("process_id", "round") REFERENCES "rounds"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "demand_reports" ADD CONSTRAINT "demand_reports_process_id_source_fkey" FOREIGN KEY ("process_id", "source") REFERENCES "sources"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_process_id_round_fkey" FOREIGN KEY ("process_id", "round") REFERENCES "rounds"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_reports" ADD CONSTRAINT "claim_reports_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_reports" ADD CONSTRAINT "claim_reports_process_id_claim_fkey" FOREIGN KEY ("process_id", "claim") REFERENCES "claims"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_reports" ADD CONSTRAINT "claim_reports_process_id_source_fkey" FOREIGN KEY ("process_id", "source") REFERENCES "sources"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "claim_reports" ADD CONSTRAINT "claim_reports_process_id_relayed_via_fkey" FOREIGN KEY ("process_id", "relayed_via") REFERENCES "institutions"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_process_id_source_fkey" FOREIGN KEY ("process_id", "source") REFERENCES "sources"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_process_id_person_fkey" FOREIGN KEY ("process_id", "person") REFERENCES "people"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_process_id_relayed_via_fkey" FOREIGN KEY ("process_id", "relayed_via") REFERENCES "institutions"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "statements" ADD CONSTRAINT "statements_process_id_duplicate_of_fkey" FOREIGN KEY ("process_id", "duplicate_of") REFERENCES "statements"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_process_id_round_fkey" FOREIGN KEY ("process_id", "round") REFERENCES "rounds"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_reports" ADD CONSTRAINT "event_reports_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_reports" ADD CONSTRAINT "event_reports_process_id_event_fkey" FOREIGN KEY ("process_id", "event") REFERENCES "events"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "event_reports" ADD CONSTRAINT "event_reports_process_id_source_fkey" FOREIGN KEY ("process_id", "source") REFERENCES "sources"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancies" ADD CONSTRAINT "discrepancies_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_positions" ADD CONSTRAINT "discrepancy_positions_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_positions" ADD CONSTRAINT "discrepancy_positions_process_id_discrepancy_fkey" FOREIGN KEY ("process_id", "discrepancy") REFERENCES "discrepancies"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_positions" ADD CONSTRAINT "discrepancy_positions_process_id_source_fkey" FOREIGN KEY ("process_id", "source") REFERENCES "sources"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_discrepancy_fkey" FOREIGN KEY ("process_id", "discrepancy") REFERENCES "discrepancies"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_on_source_fkey" FOREIGN KEY ("process_id", "on_source") REFERENCES "sources"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_on_party_fkey" FOREIGN KEY ("process_id", "on_party") REFERENCES "parties"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_on_person_fkey" FOREIGN KEY ("process_id", "on_person") REFERENCES "people"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_on_round_fkey" FOREIGN KEY ("process_id", "on_round") REFERENCES "rounds"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_on_round_report_fkey" FOREIGN KEY ("process_id", "on_round_report") REFERENCES "round_reports"("process_id", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_on_delegation_seat_fkey" FOREIGN KEY ("process_id", "on_delegation_seat") REFERENCES "delegation_seats"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_on_demand_fkey" FOREIGN KEY ("process_id", "on_demand") REFERENCES "demands"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_on_demand_report_fkey" FOREIGN KEY ("process_id", "on_demand_report") REFERENCES "demand_reports"("process_id", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_on_claim_fkey" FOREIGN KEY ("process_id", "on_claim") REFERENCES "claims"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_on_statement_fkey" FOREIGN KEY ("process_id", "on_statement") REFERENCES "statements"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "discrepancy_subjects" ADD CONSTRAINT "discrepancy_subjects_process_id_on_event_fkey" FOREIGN KEY ("process_id", "on_event") REFERENCES "events"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_source_fkey" FOREIGN KEY ("process_id", "source") REFERENCES "sources"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_source_fkey" FOREIGN KEY ("process_id", "on_source") REFERENCES "sources"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_party_fkey" FOREIGN KEY ("process_id", "on_party") REFERENCES "parties"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_institution_fkey" FOREIGN KEY ("process_id", "on_institution") REFERENCES "institutions"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_person_fkey" FOREIGN KEY ("process_id", "on_person") REFERENCES "people"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_round_fkey" FOREIGN KEY ("process_id", "on_round") REFERENCES "rounds"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_round_report_fkey" FOREIGN KEY ("process_id", "on_round_report") REFERENCES "round_reports"("process_id", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_delegation_seat_fkey" FOREIGN KEY ("process_id", "on_delegation_seat") REFERENCES "delegation_seats"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_demand_fkey" FOREIGN KEY ("process_id", "on_demand") REFERENCES "demands"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_demand_report_fkey" FOREIGN KEY ("process_id", "on_demand_report") REFERENCES "demand_reports"("process_id", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_claim_report_fkey" FOREIGN KEY ("process_id", "on_claim_report") REFERENCES "claim_reports"("process_id", "key") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_statement_fkey" FOREIGN KEY ("process_id", "on_statement") REFERENCES "statements"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_event_fkey" FOREIGN KEY ("process_id", "on_event") REFERENCES "events"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_process_id_on_discrepancy_fkey" FOREIGN KEY ("process_id", "on_discrepancy") REFERENCES "discrepancies"("process_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "outside_documents" ADD CONSTRAINT "outside_documents_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "vocabularies" ADD CONSTRAINT "vocabularies_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "codings" ADD CONSTRAINT "codings_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "releases" ADD CONSTRAINT "releases_process_id_fkey" FOREIGN KEY ("process_id") REFERENCES "processes"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "release_bodies" ADD CONSTRAINT "release_bodies_process_id_number_fkey" FOREIGN KEY ("process_id", "number") REFERENCES "releases"("process_id", "number") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "release_withdrawals" ADD CONSTRAINT "release_withdrawals_process_id_number_fkey" FOREIGN KEY ("process_id", "number") REFERENCES "releases"("process_id", "number") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Written by hand from here on: what Prisma's schema language cannot say. --

-- Closed lists, slugs, ranges, and that every pointer points at exactly one record. Lists that belong to a process
-- are checked against its vocabularies by dataset/validate-dataset.ts.
ALTER TABLE "sources"
  ADD CONSTRAINT "sources_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "sources_short_name_not_empty" CHECK ("short_name" <> ''),
  ADD CONSTRAINT "sources_file_not_empty" CHECK ("file" <> ''),
  ADD CONSTRAINT "sources_outlet_not_empty" CHECK ("outlet" <> ''),
  ADD CONSTRAINT "sources_outlet_basis_not_empty" CHECK ("outlet_basis" <> ''),
  ADD CONSTRAINT "sources_country_not_empty" CHECK ("country" <> ''),
  ADD CONSTRAINT "sources_title_not_empty" CHECK ("title" <> ''),
  ADD CONSTRAINT "sources_byline_not_empty" CHECK ("byline" <> ''),
  ADD CONSTRAINT "sources_date_basis_not_empty" CHECK ("date_basis" <> ''),
  ADD CONSTRAINT "sources_kind_not_empty" CHECK ("kind" <> ''),
  ADD CONSTRAINT "sources_language_language" CHECK ("language" ~ '^[a-z]{2}$'),
  ADD CONSTRAINT "sources_url_not_empty" CHECK ("url" <> ''),
  ADD CONSTRAINT "sources_word_count_minimum" CHECK ("word_count" >= 1),
  ADD CONSTRAINT "sources_note_not_empty" CHECK ("note" <> ''),
  ADD CONSTRAINT "sources_published_earliest_before_published_latest" CHECK ("published_earliest" <= "published_latest"),
  ADD CONSTRAINT "sources_published_on_within" CHECK ("published_on" BETWEEN "published_earliest" AND "published_latest");

ALTER TABLE "parties"
  ADD CONSTRAINT "parties_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "parties_name_not_empty" CHECK ("name" <> ''),
  ADD CONSTRAINT "parties_short_name_not_empty" CHECK ("short_name" <> ''),
  ADD CONSTRAINT "parties_kind_not_empty" CHECK ("kind" <> ''),
  ADD CONSTRAINT "parties_role_listed" CHECK ("role" IN ('party', 'mediator', 'offered_mediation', 'third_party', 'subject')),
  ADD CONSTRAINT "parties_note_not_empty" CHECK ("note" <> '');

ALTER TABLE "institutions"
  ADD CONSTRAINT "institutions_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "institutions_name_not_empty" CHECK ("name" <> ''),
  ADD CONSTRAINT "institutions_short_name_not_empty" CHECK ("short_name" <> ''),
  ADD CONSTRAINT "institutions_party_not_empty" CHECK ("party" <> ''),
  ADD CONSTRAINT "institutions_kind_not_empty" CHECK ("kind" <> ''),
  ADD CONSTRAINT "institutions_note_not_empty" CHECK ("note" <> '');

ALTER TABLE "people"
  ADD CONSTRAINT "people_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "people_name_not_empty" CHECK ("name" <> ''),
  ADD CONSTRAINT "people_party_not_empty" CHECK ("party" <> ''),
  ADD CONSTRAINT "people_office_not_empty" CHECK ("office" <> ''),
  ADD CONSTRAINT "people_institution_not_empty" CHECK ("institution" <> ''),
  ADD CONSTRAINT "people_note_not_empty" CHECK ("note" <> '');

ALTER TABLE "person_names"
  ADD CONSTRAINT "person_names_person_not_empty" CHECK ("person" <> ''),
  ADD CONSTRAINT "person_names_source_not_empty" CHECK ("source" <> ''),
  ADD CONSTRAINT "person_names_spelling_not_empty" CHECK ("spelling" <> '');

ALTER TABLE "rounds"
  ADD CONSTRAINT "rounds_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "rounds_ordinal_minimum" CHECK ("ordinal" >= 1),
  ADD CONSTRAINT "rounds_label_not_empty" CHECK ("label" <> ''),
  ADD CONSTRAINT "rounds_city_not_empty" CHECK ("city" <> ''),
  ADD CONSTRAINT "rounds_venue_not_empty" CHECK ("venue" <> ''),
  ADD CONSTRAINT "rounds_date_precision_not_empty" CHECK ("date_precision" <> ''),
  ADD CONSTRAINT "rounds_outcome_not_empty" CHECK ("outcome" <> ''),
  ADD CONSTRAINT "rounds_summary_not_empty" CHECK ("summary" <> ''),
  ADD CONSTRAINT "rounds_note_not_empty" CHECK ("note" <> ''),
  ADD CONSTRAINT "rounds_start_on_before_end_on" CHECK ("start_on" <= "end_on"),
  ADD CONSTRAINT "rounds_id_not_reserved" CHECK ("id" <> 'none');

ALTER TABLE "round_reports"
  ADD CONSTRAINT "round_reports_round_not_empty" CHECK ("round" <> ''),
  ADD CONSTRAINT "round_reports_source_not_empty" CHECK ("source" <> ''),
  ADD CONSTRAINT "round_reports_label_used_not_empty" CHECK ("label_used" <> ''),
  ADD CONSTRAINT "round_reports_dates_reported_not_empty" CHECK ("dates_reported" <> ''),
  ADD CONSTRAINT "round_reports_outcome_reported_not_empty" CHECK ("outcome_reported" <> ''),
  ADD CONSTRAINT "round_reports_mediators_reported_not_empty" CHECK ("mediators_reported" <> ''),
  ADD CONSTRAINT "round_reports_key_derived" CHECK ("key" = "round" || ':' || "source");

ALTER TABLE "delegation_seats"
  ADD CONSTRAINT "delegation_seats_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "delegation_seats_round_not_empty" CHECK ("round" <> ''),
  ADD CONSTRAINT "delegation_seats_party_not_empty" CHECK ("party" <> ''),
  ADD CONSTRAINT "delegation_seats_person_not_empty" CHECK ("person" <> ''),
  ADD CONSTRAINT "delegation_seats_institution_not_empty" CHECK ("institution" <> ''),
  ADD CONSTRAINT "delegation_seats_role_listed" CHECK ("role" IN ('head', 'member', 'institutional_representation', 'mediator')),
  ADD CONSTRAINT "delegation_seats_title_reported_not_empty" CHECK ("title_reported" <> ''),
  ADD CONSTRAINT "delegation_seats_note_not_empty" CHECK ("note" <> '');

ALTER TABLE "demands"
  ADD CONSTRAINT "demands_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "demands_title_not_empty" CHECK ("title" <> ''),
  ADD CONSTRAINT "demands_description_not_empty" CHECK ("description" <> ''),
  ADD CONSTRAINT "demands_kind_listed" CHECK ("kind" IN ('demand', 'condition', 'proposal', 'offer', 'undertaking', 'warning')),
  ADD CONSTRAINT "demands_made_by_not_empty" CHECK ("made_by" <> ''),
  ADD CONSTRAINT "demands_made_to_not_empty" CHECK ("made_to" <> ''),
  ADD CONSTRAINT "demands_theme_not_empty" CHECK ("theme" <> ''),
  ADD CONSTRAINT "demands_note_not_empty" CHECK ("note" <> '');

ALTER TABLE "demand_reports"
  ADD CONSTRAINT "demand_reports_demand_not_empty" CHECK ("demand" <> ''),
  ADD CONSTRAINT "demand_reports_round_not_empty" CHECK ("round" <> ''),
  ADD CONSTRAINT "demand_reports_source_not_empty" CHECK ("source" <> ''),
  ADD CONSTRAINT "demand_reports_step_minimum" CHECK ("step" >= 1),
  ADD CONSTRAINT "demand_reports_status_not_empty" CHECK ("status" <> ''),
  ADD CONSTRAINT "demand_reports_according_to_not_empty" CHECK ("according_to" <> ''),
  ADD CONSTRAINT "demand_reports_answer_form_not_empty" CHECK ("answer_form" <> ''),
  ADD CONSTRAINT "demand_reports_confidence_not_empty" CHECK ("confidence" <> ''),
  ADD CONSTRAINT "demand_reports_note_not_empty" CHECK ("note" <> ''),
  ADD CONSTRAINT "demand_reports_key_derived" CHECK ("key" = "demand" || ':' || coalesce("round", 'none') || ':' || "source" || ':' || "step");

ALTER TABLE "claims"
  ADD CONSTRAINT "claims_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "claims_label_not_empty" CHECK ("label" <> ''),
  ADD CONSTRAINT "claims_proposition_not_empty" CHECK ("proposition" <> ''),
  ADD CONSTRAINT "claims_topic_not_empty" CHECK ("topic" <> ''),
  ADD CONSTRAINT "claims_round_not_empty" CHECK ("round" <> ''),
  ADD CONSTRAINT "claims_kind_listed" CHECK ("kind" IN ('fact', 'date', 'number', 'person', 'characterisation')),
  ADD CONSTRAINT "claims_note_not_empty" CHECK ("note" <> '');

ALTER TABLE "claim_reports"
  ADD CONSTRAINT "claim_reports_claim_not_empty" CHECK ("claim" <> ''),
  ADD CONSTRAINT "claim_reports_source_not_empty" CHECK ("source" <> ''),
  ADD CONSTRAINT "claim_reports_stance_listed" CHECK ("stance" IN ('affirms', 'contradicts', 'unclear')),
  ADD CONSTRAINT "claim_reports_value_not_empty" CHECK ("value" <> ''),
  ADD CONSTRAINT "claim_reports_strength_listed" CHECK ("strength" IN ('explicit', 'implicit')),
  ADD CONSTRAINT "claim_reports_relayed_via_not_empty" CHECK ("relayed_via" <> ''),
  ADD CONSTRAINT "claim_reports_note_not_empty" CHECK ("note" <> ''),
  ADD CONSTRAINT "claim_reports_key_derived" CHECK ("key" = "claim" || ':' || "source");

ALTER TABLE "statements"
  ADD CONSTRAINT "statements_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "statements_source_not_empty" CHECK ("source" <> ''),
  ADD CONSTRAINT "statements_paragraph_minimum" CHECK ("paragraph" >= 1),
  ADD CONSTRAINT "statements_speaker_not_empty" CHECK ("speaker" <> ''),
  ADD CONSTRAINT "statements_person_not_empty" CHECK ("person" <> ''),
  ADD CONSTRAINT "statements_side_not_empty" CHECK ("side" <> ''),
  ADD CONSTRAINT "statements_mode_listed" CHECK ("mode" IN ('direct', 'partial_quote', 'paraphrase')),
  ADD CONSTRAINT "statements_relayed_via_not_empty" CHECK ("relayed_via" <> ''),
  ADD CONSTRAINT "statements_channel_not_empty" CHECK ("channel" <> ''),
  ADD CONSTRAINT "statements_duplicate_of_not_empty" CHECK ("duplicate_of" <> ''),
  ADD CONSTRAINT "statements_gist_not_empty" CHECK ("gist" <> '');

ALTER TABLE "events"
  ADD CONSTRAINT "events_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "events_title_not_empty" CHECK ("title" <> ''),
  ADD CONSTRAINT "events_description_not_empty" CHECK ("description" <> ''),
  ADD CONSTRAINT "events_kind_not_empty" CHECK ("kind" <> ''),
  ADD CONSTRAINT "events_precision_listed" CHECK ("precision" IN ('day', 'interval', 'month', 'year', 'before', 'after', 'undated')),
  ADD CONSTRAINT "events_round_not_empty" CHECK ("round" <> ''),
  ADD CONSTRAINT "events_place_not_empty" CHECK ("place" <> ''),
  ADD CONSTRAINT "events_note_not_empty" CHECK ("note" <> ''),
  ADD CONSTRAINT "events_start_on_before_end_on" CHECK ("start_on" <= "end_on");

ALTER TABLE "event_reports"
  ADD CONSTRAINT "event_reports_event_not_empty" CHECK ("event" <> ''),
  ADD CONSTRAINT "event_reports_source_not_empty" CHECK ("source" <> ''),
  ADD CONSTRAINT "event_reports_version_no_minimum" CHECK ("version_no" >= 1),
  ADD CONSTRAINT "event_reports_version_not_empty" CHECK ("version" <> ''),
  ADD CONSTRAINT "event_reports_value_kind_listed" CHECK ("value_kind" IN ('date', 'interval', 'number', 'words')),
  ADD CONSTRAINT "event_reports_value_unit_not_empty" CHECK ("value_unit" <> ''),
  ADD CONSTRAINT "event_reports_value_from_before_value_to" CHECK ("value_from" <= "value_to");

ALTER TABLE "discrepancies"
  ADD CONSTRAINT "discrepancies_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "discrepancies_title_not_empty" CHECK ("title" <> ''),
  ADD CONSTRAINT "discrepancies_kind_listed" CHECK ("kind" IN ('between_sources', 'within_source', 'different_time', 'attribution', 'naming')),
  ADD CONSTRAINT "discrepancies_severity_listed" CHECK ("severity" IN ('hard', 'soft')),
  ADD CONSTRAINT "discrepancies_summary_not_empty" CHECK ("summary" <> ''),
  ADD CONSTRAINT "discrepancies_note_not_empty" CHECK ("note" <> '');

ALTER TABLE "discrepancy_positions"
  ADD CONSTRAINT "discrepancy_positions_discrepancy_not_empty" CHECK ("discrepancy" <> ''),
  ADD CONSTRAINT "discrepancy_positions_source_not_empty" CHECK ("source" <> ''),
  ADD CONSTRAINT "discrepancy_positions_position_no_minimum" CHECK ("position_no" >= 1),
  ADD CONSTRAINT "discrepancy_positions_position_not_empty" CHECK ("position" <> ''),
  ADD CONSTRAINT "discrepancy_positions_value_kind_listed" CHECK ("value_kind" IN ('date', 'interval', 'number', 'words')),
  ADD CONSTRAINT "discrepancy_positions_value_unit_not_empty" CHECK ("value_unit" <> ''),
  ADD CONSTRAINT "discrepancy_positions_value_from_before_value_to" CHECK ("value_from" <= "value_to");

ALTER TABLE "discrepancy_subjects"
  ADD CONSTRAINT "discrepancy_subjects_discrepancy_not_empty" CHECK ("discrepancy" <> ''),
  ADD CONSTRAINT "discrepancy_subjects_on_one_record" CHECK (num_nonnulls("on_source", "on_party", "on_person", "on_round", "on_round_report", "on_delegation_seat", "on_demand", "on_demand_report", "on_claim", "on_statement", "on_event") = 1);

ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_source_not_empty" CHECK ("source" <> ''),
  ADD CONSTRAINT "evidence_paragraph_minimum" CHECK ("paragraph" >= 1),
  ADD CONSTRAINT "evidence_anchor_not_empty" CHECK ("anchor" <> ''),
  ADD CONSTRAINT "evidence_on_one_record" CHECK (num_nonnulls("on_source", "on_party", "on_institution", "on_person", "on_round", "on_round_report", "on_delegation_seat", "on_demand", "on_demand_report", "on_claim_report", "on_statement", "on_event", "on_discrepancy") = 1);

ALTER TABLE "outside_documents"
  ADD CONSTRAINT "outside_documents_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "outside_documents_title_not_empty" CHECK ("title" <> ''),
  ADD CONSTRAINT "outside_documents_issuer_not_empty" CHECK ("issuer" <> ''),
  ADD CONSTRAINT "outside_documents_catalogue_not_empty" CHECK ("catalogue" <> ''),
  ADD CONSTRAINT "outside_documents_catalogue_id_not_empty" CHECK ("catalogue_id" <> ''),
  ADD CONSTRAINT "outside_documents_url_not_empty" CHECK ("url" <> ''),
  ADD CONSTRAINT "outside_documents_note_not_empty" CHECK ("note" <> '');

ALTER TABLE "vocabularies"
  ADD CONSTRAINT "vocabularies_code_not_empty" CHECK ("code" <> ''),
  ADD CONSTRAINT "vocabularies_group_not_empty" CHECK ("group" <> ''),
  ADD CONSTRAINT "vocabularies_label_not_empty" CHECK ("label" <> ''),
  ADD CONSTRAINT "vocabularies_short_label_not_empty" CHECK ("short_label" <> ''),
  ADD CONSTRAINT "vocabularies_definition_not_empty" CHECK ("definition" <> '');

ALTER TABLE "codings"
  ADD CONSTRAINT "codings_unit_type_listed" CHECK ("unit_type" IN ('demand_status', 'claim_stance', 'delegation_seat')),
  ADD CONSTRAINT "codings_unit_key_not_empty" CHECK ("unit_key" <> ''),
  ADD CONSTRAINT "codings_coder_not_empty" CHECK ("coder" <> ''),
  ADD CONSTRAINT "codings_value_not_empty" CHECK ("value" <> ''),
  ADD CONSTRAINT "codings_adjudicated_not_empty" CHECK ("adjudicated" <> '');

ALTER TABLE "processes"
  ADD CONSTRAINT "processes_id_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- Imports and restores write tables in any order, so keys are checked at commit where a transaction asks for it.
DO $$
DECLARE
  key record;
BEGIN
  FOR key IN SELECT conrelid::regclass AS table_name, conname FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND confdeltype = 'a'
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', key.table_name, key.conname);
  END LOOP;
END $$;

-- Releases are immutable: published and withdrawn, never changed.
ALTER TABLE "releases"
  ADD CONSTRAINT "releases_number_minimum" CHECK ("number" >= 1),
  ADD CONSTRAINT "releases_hash_hex" CHECK ("hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "release_bodies"
  ADD CONSTRAINT "release_bodies_sha256_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "release_withdrawals"
  ADD CONSTRAINT "release_withdrawals_reason_given" CHECK (btrim("reason") <> '');

CREATE FUNCTION "refuse_change_of_release"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Releases are immutable: % on % is refused.', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "releases_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "releases"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_release"();
CREATE TRIGGER "release_bodies_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "release_bodies"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_release"();
CREATE TRIGGER "release_withdrawals_immutable" BEFORE UPDATE OR DELETE OR TRUNCATE ON "release_withdrawals"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_release"();

-- A hint to every running site; server/releases/release-watch.ts listens.
CREATE FUNCTION "announce_release"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('parley_releases', NEW."process_id");
  RETURN NULL;
END $$;

CREATE TRIGGER "releases_announced" AFTER INSERT ON "releases"
  FOR EACH ROW EXECUTE FUNCTION "announce_release"();
CREATE TRIGGER "release_withdrawals_announced" AFTER INSERT ON "release_withdrawals"
  FOR EACH ROW EXECUTE FUNCTION "announce_release"();
