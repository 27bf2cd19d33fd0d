CREATE TABLE `spread_documents` (
	`document` text PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `stale_months` (
	`month` text PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `summaries` (
	`resource` text NOT NULL,
	`field` text NOT NULL,
	`period` text NOT NULL,
	`value` text NOT NULL,
	`events` integer NOT NULL,
	`own` integer NOT NULL,
	`shared` text NOT NULL,
	`publishers` text NOT NULL,
	`first_day` text,
	`last_day` text,
	PRIMARY KEY(`resource`, `field`, `period`, `value`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT OR IGNORE INTO `stale_months` (`month`) SELECT DISTINCT CASE WHEN `sort_key` < 4294967296 THEN '' ELSE strftime('%Y-%m', (`sort_key` / 4294967296 - 719163) * 86400, 'unixepoch') END FROM `call_records`;
--> statement-breakpoint
INSERT OR IGNORE INTO `stale_months` (`month`) SELECT DISTINCT CASE WHEN `sort_key` < 4294967296 THEN '' ELSE strftime('%Y-%m', (`sort_key` / 4294967296 - 719163) * 86400, 'unixepoch') END FROM `statement_records`;
--> statement-breakpoint
INSERT OR IGNORE INTO `stale_months` (`month`) SELECT DISTINCT CASE WHEN `sort_key` < 4294967296 THEN '' ELSE strftime('%Y-%m', (`sort_key` / 4294967296 - 719163) * 86400, 'unixepoch') END FROM `incident_records`;
