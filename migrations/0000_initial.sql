CREATE TABLE `changes` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`operation` text NOT NULL,
	`successor` text,
	`cause` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `changes_id` ON `changes` (`id`);--> statement-breakpoint
CREATE INDEX `changes_at` ON `changes` (`at`);--> statement-breakpoint
CREATE TABLE `revision` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`rebuilding` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`left_account` integer,
	`right_account` integer,
	`left_said` text,
	`right_said` text,
	`verdict` text NOT NULL,
	`score` integer NOT NULL,
	`reasons` text NOT NULL,
	`decided_by` text NOT NULL,
	FOREIGN KEY (`left_account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`right_account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `decisions_left` ON `decisions` (`left_account`);--> statement-breakpoint
CREATE INDEX `decisions_right` ON `decisions` (`right_account`);--> statement-breakpoint
CREATE TABLE `event_blocks` (
	`block` text NOT NULL,
	`day` integer NOT NULL,
	`account` integer NOT NULL,
	PRIMARY KEY(`block`, `day`, `account`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `event_blocks_account` ON `event_blocks` (`account`);--> statement-breakpoint
CREATE TABLE `form_decisions` (
	`left_form` integer NOT NULL,
	`right_form` integer NOT NULL,
	`kind` text NOT NULL,
	`verdict` text NOT NULL,
	`score` integer NOT NULL,
	`reasons` text NOT NULL,
	PRIMARY KEY(`left_form`, `right_form`),
	FOREIGN KEY (`left_form`) REFERENCES `forms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`right_form`) REFERENCES `forms`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `form_decisions_right` ON `form_decisions` (`right_form`);--> statement-breakpoint
CREATE TABLE `successors` (
	`old_id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`new_id` text,
	`first_read` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`subject` text,
	`form` integer,
	`reading` text NOT NULL,
	`words` text,
	FOREIGN KEY (`document`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`form`) REFERENCES `forms`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_document` ON `accounts` (`document`,`ref`);--> statement-breakpoint
CREATE INDEX `accounts_subject` ON `accounts` (`subject`);--> statement-breakpoint
CREATE INDEX `accounts_form` ON `accounts` (`form`);--> statement-breakpoint
CREATE TABLE `aliases` (
	`form` integer NOT NULL,
	`text` text NOT NULL,
	`accounts` integer NOT NULL,
	PRIMARY KEY(`form`, `text`),
	FOREIGN KEY (`form`) REFERENCES `forms`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`path` text,
	`title` text,
	`publisher` text,
	`publisher_country` text,
	`kind` text NOT NULL,
	`published_on` text,
	`language` text NOT NULL,
	`url` text,
	`body` text NOT NULL,
	`body_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_key` ON `documents` (`key`);--> statement-breakpoint
CREATE INDEX `documents_body_hash` ON `documents` (`body_hash`);--> statement-breakpoint
CREATE INDEX `documents_published` ON `documents` (`published_on`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`account` integer NOT NULL,
	`number` integer NOT NULL,
	`part` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`rule` text NOT NULL,
	PRIMARY KEY(`account`, `number`),
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `form_publishers` (
	`form` integer NOT NULL,
	`publisher` text NOT NULL,
	`accounts` integer NOT NULL,
	PRIMARY KEY(`form`, `publisher`),
	FOREIGN KEY (`form`) REFERENCES `forms`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `forms` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`block` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`country` text,
	`country_said` integer NOT NULL,
	`surname` text,
	`organisation_kind` text,
	`positions` text NOT NULL,
	`subject` text,
	`accounts` integer NOT NULL,
	`first_on` text,
	`last_on` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `forms_hash` ON `forms` (`hash`);--> statement-breakpoint
CREATE INDEX `forms_block` ON `forms` (`kind`,`block`);--> statement-breakpoint
CREATE INDEX `forms_subject` ON `forms` (`subject`);--> statement-breakpoint
CREATE INDEX `forms_surname` ON `forms` (`surname`,`first_on`);--> statement-breakpoint
CREATE TABLE `call_participants` (
	`call` text NOT NULL,
	`number` integer NOT NULL,
	`party` text NOT NULL,
	`role` text NOT NULL,
	`title` text,
	`country` text,
	PRIMARY KEY(`call`, `number`),
	FOREIGN KEY (`call`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`party`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `call_participants_party` ON `call_participants` (`party`,`call`);--> statement-breakpoint
CREATE TABLE `calls` (
	`id` text PRIMARY KEY NOT NULL,
	`date` text,
	`date_first` text,
	`date_last` text,
	`date_precision` text,
	`medium` text NOT NULL,
	`status` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `casualty_claims` (
	`incident` text NOT NULL,
	`number` integer NOT NULL,
	`claimed_by` text,
	`publisher` text,
	`fatalities` integer,
	`injured` integer,
	`at_least` integer NOT NULL,
	`claimed_on` text,
	`publishers` integer NOT NULL,
	`superseded` integer NOT NULL,
	`document` text NOT NULL,
	`account` integer NOT NULL,
	`part` text NOT NULL,
	PRIMARY KEY(`incident`, `number`),
	FOREIGN KEY (`incident`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claimed_by`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `casualty_claims_claimed_by` ON `casualty_claims` (`claimed_by`);--> statement-breakpoint
CREATE INDEX `casualty_claims_account` ON `casualty_claims` (`account`);--> statement-breakpoint
CREATE INDEX `casualty_claims_document` ON `casualty_claims` (`document`);--> statement-breakpoint
CREATE TABLE `incident_actors` (
	`incident` text NOT NULL,
	`number` integer NOT NULL,
	`actor` text NOT NULL,
	`role` text NOT NULL,
	`country` text,
	PRIMARY KEY(`incident`, `number`),
	FOREIGN KEY (`incident`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `incident_actors_actor` ON `incident_actors` (`actor`,`incident`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`date` text,
	`date_first` text,
	`date_last` text,
	`date_precision` text,
	`place` text,
	`country` text,
	`fatalities_low` integer,
	`fatalities_best` integer,
	`fatalities_high` integer,
	`injured_low` integer,
	`injured_best` integer,
	`injured_high` integer,
	FOREIGN KEY (`place`) REFERENCES `places`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `incidents_place` ON `incidents` (`place`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`country` text,
	FOREIGN KEY (`id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `organisations_name` ON `organisations` (`name`);--> statement-breakpoint
CREATE INDEX `organisations_country` ON `organisations` (`country`,`kind`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`first_read` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`country` text,
	FOREIGN KEY (`id`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `persons_name` ON `persons` (`name`);--> statement-breakpoint
CREATE INDEX `persons_country` ON `persons` (`country`);--> statement-breakpoint
CREATE TABLE `places` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`country` text,
	`latitude` real,
	`longitude` real
) STRICT;
--> statement-breakpoint
CREATE TABLE `positions` (
	`person` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`organisation` text,
	`country` text,
	`first_on` text,
	`last_on` text,
	PRIMARY KEY(`person`, `number`),
	FOREIGN KEY (`person`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `statements` (
	`id` text PRIMARY KEY NOT NULL,
	`speaker` text NOT NULL,
	`reported_by` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`date` text,
	`date_first` text,
	`date_last` text,
	`date_precision` text,
	`medium` text NOT NULL,
	`call_id` text,
	FOREIGN KEY (`speaker`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reported_by`) REFERENCES `parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `statements_speaker` ON `statements` (`speaker`);--> statement-breakpoint
CREATE INDEX `statements_reported_by` ON `statements` (`reported_by`);--> statement-breakpoint
CREATE INDEX `statements_call` ON `statements` (`call_id`);--> statement-breakpoint
CREATE TABLE `call_records` (
	`sort_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`terms` text NOT NULL,
	`record` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `call_records_id_unique` ON `call_records` (`id`);--> statement-breakpoint
CREATE TABLE `document_records` (
	`sort_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`terms` text NOT NULL,
	`record` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_records_id_unique` ON `document_records` (`id`);--> statement-breakpoint
CREATE TABLE `incident_records` (
	`sort_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`terms` text NOT NULL,
	`record` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `incident_records_id_unique` ON `incident_records` (`id`);--> statement-breakpoint
CREATE TABLE `organisation_records` (
	`sort_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`terms` text NOT NULL,
	`record` text NOT NULL,
	`sort_name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_records_id_unique` ON `organisation_records` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_records_sort_name_unique` ON `organisation_records` (`sort_name`);--> statement-breakpoint
CREATE TABLE `person_records` (
	`sort_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`terms` text NOT NULL,
	`record` text NOT NULL,
	`sort_name` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_records_id_unique` ON `person_records` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `person_records_sort_name_unique` ON `person_records` (`sort_name`);--> statement-breakpoint
CREATE TABLE `postings` (
	`term` integer NOT NULL,
	`key` integer NOT NULL,
	PRIMARY KEY(`term`, `key`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sequences` (
	`name` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `statement_records` (
	`sort_key` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`terms` text NOT NULL,
	`record` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `statement_records_id_unique` ON `statement_records` (`id`);--> statement-breakpoint
CREATE TABLE `terms` (
	`id` integer PRIMARY KEY NOT NULL,
	`resource` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`count` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `terms_by_value` ON `terms` (`resource`,`field`,`value`);