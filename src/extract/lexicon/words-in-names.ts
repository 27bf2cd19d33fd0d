// Words that bear on where the name of a body begins and what it is.

/** Whose union, party or league it is: "the Doctors' Union", "the People's Party". */
export const members: ReadonlySet<string> = new Set(
  'seafarers sailors dockers fishermen fishers traders truckers drivers pilots railway transport metalworkers steelworkers musicians writers judges bankers medics pharmacists herders growers producers merchants shipowners parents victims families prisoners refugees migrants consumers trade trades labour labor civil police officers press rights people peoples doctors workers teachers women men children farmers soldiers mothers veterans journalists lawyers students miners engineers youth nurses physicians employers'.split(
    ' ',
  ),
)

/** Heads of bodies that are surnames as well: "Samantha Power", "Greg Mills". */
export const alsoSurnames: ReadonlySet<string> = new Set(
  'power star sun register post mail rail marine mills stores wire echo bank bloc church press house fund guard list court guild booth trader marshall mercury standard examiner messenger review reporter fleet garrison corps rangers patrol mint trans foods metals park temple'.split(
    ' ',
  ),
)

/** Words before a name that their place at the head of a sentence gives a capital. */
export const openers: readonly string[] =
  'a an one some this that these those our his her their its no any every each all both such another the in on as at by for from with when while after before but and if since because although though however meanwhile also earlier later yesterday today'.split(
    ' ',
  )
