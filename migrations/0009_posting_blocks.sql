CREATE TABLE `posting_blocks` (
	`term` integer NOT NULL,
	`block` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`term`, `block`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `posting_blocks` (`term`, `block`, `count`)
SELECT `term`, `key` / 137438953472 AS `block`, count(*) FROM `postings`
WHERE `term` IN (SELECT `id` FROM `terms` WHERE `count` >= 2000 AND `resource` IN ('documents', 'calls', 'statements', 'incidents'))
GROUP BY `term`, `key` / 137438953472;
