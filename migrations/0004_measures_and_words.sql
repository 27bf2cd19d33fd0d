PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_call_records` (
	`sort_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`terms` text NOT NULL,
	`record` text NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`reports` integer DEFAULT 0 NOT NULL,
	`publishers` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_call_records`("sort_key", "id", "terms", "record", "updated", "reports", "publishers") SELECT "sort_key", "id", "terms", "record", "updated", "reports", "publishers" FROM `call_records`;--> statement-breakpoint
DROP TABLE `call_records`;--> statement-breakpoint
ALTER TABLE `__new_call_records` RENAME TO `call_records`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `call_records_id_unique` ON `call_records` (`id`);--> statement-breakpoint
CREATE INDEX `call_records_updated` ON `call_records` (`updated`);--> statement-breakpoint
CREATE INDEX `call_records_reports` ON `call_records` (`reports`);--> statement-breakpoint
CREATE INDEX `call_records_publishers` ON `call_records` (`publishers`);--> statement-breakpoint
CREATE TABLE `__new_document_records` (
	`sort_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`terms` text NOT NULL,
	`record` text NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_document_records`("sort_key", "id", "terms", "record", "updated") SELECT "sort_key", "id", "terms", "record", "updated" FROM `document_records`;--> statement-breakpoint
DROP TABLE `document_records`;--> statement-breakpoint
ALTER TABLE `__new_document_records` RENAME TO `document_records`;--> statement-breakpoint
CREATE UNIQUE INDEX `document_records_id_unique` ON `document_records` (`id`);--> statement-breakpoint
CREATE INDEX `document_records_updated` ON `document_records` (`updated`);--> statement-breakpoint
CREATE TABLE `__new_incident_records` (
	`sort_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`terms` text NOT NULL,
	`record` text NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`reports` integer DEFAULT 0 NOT NULL,
	`publishers` integer DEFAULT 0 NOT NULL,
	`fatalities` integer DEFAULT -1 NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_incident_records`("sort_key", "id", "terms", "record", "updated", "reports", "publishers", "fatalities") SELECT "sort_key", "id", "terms", "record", "updated", "reports", "publishers", "fatalities" FROM `incident_records`;--> statement-breakpoint
DROP TABLE `incident_records`;--> statement-breakpoint
ALTER TABLE `__new_incident_records` RENAME TO `incident_records`;--> statement-breakpoint
CREATE UNIQUE INDEX `incident_records_id_unique` ON `incident_records` (`id`);--> statement-breakpoint
CREATE INDEX `incident_records_updated` ON `incident_records` (`updated`);--> statement-breakpoint
CREATE INDEX `incident_records_reports` ON `incident_records` (`reports`);--> statement-breakpoint
CREATE INDEX `incident_records_publishers` ON `incident_records` (`publishers`);--> statement-breakpoint
CREATE INDEX `incident_records_fatalities` ON `incident_records` (`fatalities`);--> statement-breakpoint
CREATE TABLE `__new_organisation_records` (
	`sort_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`terms` text NOT NULL,
	`record` text NOT NULL,
	`sort_name` text NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`reports` integer DEFAULT 0 NOT NULL,
	`publishers` integer DEFAULT 0 NOT NULL,
	`events` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_organisation_records`("sort_key", "id", "terms", "record", "sort_name", "updated", "reports", "publishers", "events") SELECT "sort_key", "id", "terms", "record", "sort_name", "updated", "reports", "publishers", "events" FROM `organisation_records`;--> statement-breakpoint
DROP TABLE `organisation_records`;--> statement-breakpoint
ALTER TABLE `__new_organisation_records` RENAME TO `organisation_records`;--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_records_id_unique` ON `organisation_records` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_records_sort_name_unique` ON `organisation_records` (`sort_name`);--> statement-breakpoint
CREATE INDEX `organisation_records_updated` ON `organisation_records` (`"updated" DESC`);--> statement-breakpoint
CREATE INDEX `organisation_records_reports` ON `organisation_records` (`"reports" DESC`);--> statement-breakpoint
CREATE INDEX `organisation_records_publishers` ON `organisation_records` (`"publishers" DESC`);--> statement-breakpoint
CREATE INDEX `organisation_records_events` ON `organisation_records` (`"events" DESC`);--> statement-breakpoint
CREATE TABLE `__new_person_records` (
	`sort_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`terms` text NOT NULL,
	`record` text NOT NULL,
	`sort_name` text NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`reports` integer DEFAULT 0 NOT NULL,
	`publishers` integer DEFAULT 0 NOT NULL,
	`events` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_person_records`("sort_key", "id", "terms", "record", "sort_name", "updated", "reports", "publishers", "events") SELECT "sort_key", "id", "terms", "record", "sort_name", "updated", "reports", "publishers", "events" FROM `person_records`;--> statement-breakpoint
DROP TABLE `person_records`;--> statement-breakpoint
ALTER TABLE `__new_person_records` RENAME TO `person_records`;--> statement-breakpoint
CREATE UNIQUE INDEX `person_records_id_unique` ON `person_records` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_records_sort_name_unique` ON `person_records` (`sort_name`);--> statement-breakpoint
CREATE INDEX `person_records_updated` ON `person_records` (`"updated" DESC`);--> statement-breakpoint
CREATE INDEX `person_records_reports` ON `person_records` (`"reports" DESC`);--> statement-breakpoint
CREATE INDEX `person_records_publishers` ON `person_records` (`"publishers" DESC`);--> statement-breakpoint
CREATE INDEX `person_records_events` ON `person_records` (`"events" DESC`);--> statement-breakpoint
CREATE TABLE `__new_statement_records` (
	`sort_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`terms` text NOT NULL,
	`record` text NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`reports` integer DEFAULT 0 NOT NULL,
	`publishers` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_statement_records`("sort_key", "id", "terms", "record", "updated", "reports", "publishers") SELECT "sort_key", "id", "terms", "record", "updated", "reports", "publishers" FROM `statement_records`;--> statement-breakpoint
DROP TABLE `statement_records`;--> statement-breakpoint
ALTER TABLE `__new_statement_records` RENAME TO `statement_records`;--> statement-breakpoint
CREATE UNIQUE INDEX `statement_records_id_unique` ON `statement_records` (`id`);--> statement-breakpoint
CREATE INDEX `statement_records_updated` ON `statement_records` (`updated`);--> statement-breakpoint
CREATE INDEX `statement_records_reports` ON `statement_records` (`reports`);--> statement-breakpoint
CREATE INDEX `statement_records_publishers` ON `statement_records` (`publishers`);--> statement-breakpoint
-- The words of names, for suggestions where one was misspelt.
CREATE VIRTUAL TABLE `person_words` USING fts5vocab(person_texts, row);--> statement-breakpoint
CREATE VIRTUAL TABLE `organisation_words` USING fts5vocab(organisation_texts, row);--> statement-breakpoint
-- Records that stand are to be written anew: they show more, and are found by more.
UPDATE `revision` SET `rebuilding` = 1;
