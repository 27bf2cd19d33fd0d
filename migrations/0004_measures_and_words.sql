ALTER TABLE `places` ADD `precision` text;--> statement-breakpoint
ALTER TABLE `call_records` ADD `updated` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `call_records` ADD `reports` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `call_records` ADD `publishers` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `call_records_updated` ON `call_records` (`updated`);--> statement-breakpoint
CREATE INDEX `call_records_reports` ON `call_records` (`reports`);--> statement-breakpoint
CREATE INDEX `call_records_publishers` ON `call_records` (`publishers`);--> statement-breakpoint
ALTER TABLE `document_records` ADD `updated` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `document_records_updated` ON `document_records` (`updated`);--> statement-breakpoint
ALTER TABLE `incident_records` ADD `updated` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `incident_records` ADD `reports` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `incident_records` ADD `publishers` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `incident_records` ADD `fatalities` integer DEFAULT -1 NOT NULL;--> statement-breakpoint
CREATE INDEX `incident_records_updated` ON `incident_records` (`updated`);--> statement-breakpoint
CREATE INDEX `incident_records_reports` ON `incident_records` (`reports`);--> statement-breakpoint
CREATE INDEX `incident_records_publishers` ON `incident_records` (`publishers`);--> statement-breakpoint
CREATE INDEX `incident_records_fatalities` ON `incident_records` (`fatalities`);--> statement-breakpoint
ALTER TABLE `organisation_records` ADD `updated` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation_records` ADD `reports` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation_records` ADD `publishers` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation_records` ADD `events` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `organisation_records_updated` ON `organisation_records` ("updated" DESC);--> statement-breakpoint
CREATE INDEX `organisation_records_reports` ON `organisation_records` ("reports" DESC);--> statement-breakpoint
CREATE INDEX `organisation_records_publishers` ON `organisation_records` ("publishers" DESC);--> statement-breakpoint
CREATE INDEX `organisation_records_events` ON `organisation_records` ("events" DESC);--> statement-breakpoint
ALTER TABLE `person_records` ADD `updated` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `person_records` ADD `reports` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `person_records` ADD `publishers` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `person_records` ADD `events` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `person_records_updated` ON `person_records` ("updated" DESC);--> statement-breakpoint
CREATE INDEX `person_records_reports` ON `person_records` ("reports" DESC);--> statement-breakpoint
CREATE INDEX `person_records_publishers` ON `person_records` ("publishers" DESC);--> statement-breakpoint
CREATE INDEX `person_records_events` ON `person_records` ("events" DESC);--> statement-breakpoint
ALTER TABLE `statement_records` ADD `updated` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `statement_records` ADD `reports` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `statement_records` ADD `publishers` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `statement_records_updated` ON `statement_records` (`updated`);--> statement-breakpoint
CREATE INDEX `statement_records_reports` ON `statement_records` (`reports`);--> statement-breakpoint
CREATE INDEX `statement_records_publishers` ON `statement_records` (`publishers`);--> statement-breakpoint
-- The words of names, for suggestions where one was misspelt.
CREATE VIRTUAL TABLE `person_words` USING fts5vocab(person_texts, row);--> statement-breakpoint
CREATE VIRTUAL TABLE `organisation_words` USING fts5vocab(organisation_texts, row);--> statement-breakpoint
-- Records that stand are to be written anew: they show more, and are found by more.
UPDATE `revision` SET `rebuilding` = 1;
