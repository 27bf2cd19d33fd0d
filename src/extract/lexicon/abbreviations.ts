/** Words whose full stop belongs to them and never ends a sentence: "Gen. Milley", "Jan. 3", "vs. Iran". Lower case, no stop. */
export const abbreviationsBeforeNames: ReadonlySet<string> = new Set(
  `adm amb asst atty brig capt cdr cmdr cmd col comdr cpl cpt dr fr gen gov hon insp lieut lt maj messrs mgr mr mrs ms msgr mx
  pres prof pte pvt rep reps rev sec sen sens sgt sir spc st supt vice-adm wg brig-gen lt-gen maj-gen lt-col`.split(
    /\s+/,
  ),
)

/** Abbreviations that may stand before a number, a name or nothing; they end a sentence only where a new one plainly begins. */
export const otherAbbreviations: ReadonlySet<string> = new Set(
  `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  jr sr inc ltd co corp bros est ave blvd approx ca cf dept div etc fig mt ft vs al viz`.split(/\s+/),
)

/** "No. 10" but "No." is also a whole sentence: an abbreviation only before a digit. */
export const abbreviationsBeforeNumbers: ReadonlySet<string> = new Set(['no', 'nos', 'art', 'para', 'p', 'pp', 'vol'])
