-- Months that were counted without their days and codes are counted again.
INSERT OR IGNORE INTO `stale_months` (`month`) SELECT DISTINCT CASE WHEN length(`period`) = 4 THEN `period` || '-01' ELSE `period` END FROM `summaries`;
