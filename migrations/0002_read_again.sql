ALTER TABLE `documents` ADD `extractor` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `documents_extractor` ON `documents` (`extractor`);--> statement-breakpoint
CREATE INDEX `decisions_by_hand` ON `decisions` (`id`) WHERE decided_by = 'hand';