// Questions that only incidents answer: by the codes of other systems, by figures, by where it was.
import { z } from 'zod'
import { foldedName } from '../../database/read-model/name-key.ts'
import { rows } from '../../database/read-model/rows.ts'
import { nearest } from '../../http/nearest.ts'
import { WholeNumber, Word } from '../../http/parameters.ts'
import { refuse } from '../../http/problems.ts'
import { postedQuestion, question } from '../../http/questions.ts'
import { type IncidentType, incidentTypeFacts, incidentTypes } from '../../vocabulary.ts'
import type { Known } from '../resource.ts'
import { type Box, boxAround, isWithin, kilometresBetween, type Point } from './distance.ts'

type Facts = (typeof incidentTypeFacts)[IncidentType]

const codesOf = (codes: (facts: Facts) => (string | null)[]): [string, ...string[]] => {
  const [first = '', ...others] = [...new Set(incidentTypes.flatMap((type) => codes(incidentTypeFacts[type])))]
    .flatMap((code) => code ?? [])
    .sort()
  return [first, ...others]
}

/** A code follows from the type, so that a question by code is one by the types that have it. */
const byType = { field: 'type', several: false, facet: false }
const typesWith = (has: (facts: Facts) => boolean): string[] =>
  incidentTypes.filter((type) => has(incidentTypeFacts[type]))

const ploverCodes = ({ plover }: Facts) => (plover ? [plover.event, `${plover.event}/${plover.mode}`] : [])
const acledCodes = ({ acled }: Facts) => (acled ? [acled.event, acled.sub_event] : [])

const Cameo = z.string().regex(/^\d{2,4}$/, 'must be two to four digits, such as 19 or 195')

/** `plover`, `cameo`, `acled`: what happened, in the codes of other systems. */
export const codeQuestions = {
  plover: postedQuestion<Known, z.ZodEnum<Record<string, string>>>(
    z.enum(codesOf(ploverCodes)),
    'PLOVER event type, or event type and mode: `ASSAULT` or `ASSAULT/aerial`.',
    byType,
    (codes) => typesWith((facts) => ploverCodes(facts).some((code) => codes.includes(code))),
  ),
  cameo: postedQuestion<Known, typeof Cameo>(
    Cameo,
    'CAMEO code, or the digits that it begins with: `19` finds `190` to `196`.',
    byType,
    (codes) => typesWith(({ cameo }) => cameo !== null && codes.some((code) => cameo.startsWith(code))),
  ),
  acled: postedQuestion<Known, z.ZodEnum<Record<string, string>>>(
    z.enum(codesOf(acledCodes)),
    'ACLED event type or sub-event type: `Battles`, `Armed clash`.',
    byType,
    (codes) => typesWith((facts) => acledCodes(facts).some((code) => codes.includes(code))),
  ),
}

interface PlaceRow extends Point {
  id: string
}

const placeQuery = `
  SELECT id, latitude, longitude FROM places
  WHERE latitude BETWEEN ? AND ? AND longitude IS NOT NULL ORDER BY id`

/** The places of incidents in a box, as a condition. */
function placesIn({ connection }: Known, box: Box, fits: (place: Point) => boolean) {
  const found = rows<PlaceRow>(connection, placeQuery, box.south, box.north)
  const values = found.filter((place) => isWithin(place, box) && fits(place)).map(({ id }) => id)
  return [{ kind: 'any' as const, field: 'place', values }]
}

const number = '(-?\\d{1,3}(?:\\.\\d{1,10})?)'
const boxShape = new RegExp(`^${number},${number},${number},${number}$`)
const pointShape = new RegExp(`^${number},\\s*${number}$`)

const Bbox = z
  .string()
  .regex(boxShape, 'must be west,south,east,north in degrees, such as 38.8,29.1,48.6,37.4')
  .describe(
    'Incidents in a box of WGS 84 degrees, `west,south,east,north`; where west is greater than east it crosses the 180th meridian. What has no coordinates is left out.',
  )

/** `bbox`: in a box of degrees. */
const bbox = question<Known, typeof Bbox>(Bbox, (text, known, parameter) => {
  const [, west = 0, south = 0, east = 0, north = 0] = (boxShape.exec(text) ?? []).map(Number)
  if ([west, east].some((degrees) => Math.abs(degrees) > 180)) return refuse(parameter, 'has a longitude beyond 180')
  if ([south, north].some((degrees) => Math.abs(degrees) > 90)) return refuse(parameter, 'has a latitude beyond 90')
  if (south > north) return refuse(parameter, 'has a south that lies north of its north')
  return placesIn(known, { west, south, east, north }, () => true)
})

/** The point that was typed, or that of the place of this name; throws the 400 where there is none or there are several. */
function pointOf(text: string, { world: { places } }: Known, parameter: string): Point {
  const [, latitude, longitude] = (pointShape.exec(text) ?? []).map(Number)
  if (latitude !== undefined && longitude !== undefined) {
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { latitude, longitude }
    return refuse(parameter, 'is no point on Earth: latitude first, then longitude, in degrees')
  }
  const folded = foldedName(text)
  const named = places.filter(({ name, aliases }) => [name, ...aliases].some((word) => foldedName(word) === folded))
  const [only, ...others] = named
  if (only && others.length === 0) return only
  const quoted = JSON.stringify(text)
  if (only)
    return refuse(parameter, `${quoted} is the name of several places: give latitude and longitude`, {
      allowed: named.map(({ latitude, longitude }) => `${latitude},${longitude}`),
    })
  const did_you_mean = nearest(
    text,
    places.map(({ name }) => name),
  )
  return refuse(parameter, `${quoted} is neither a point (latitude,longitude) nor a place on the list`, {
    did_you_mean,
  })
}

const usualRadius = 50
const Radius = WholeNumber(1, 20_000).describe(
  `How many kilometres from \`near\` at most; ${usualRadius} unless given.`,
)

const Near = Word.describe(
  `Incidents near a point in WGS 84 degrees (\`33.31,44.37\`: latitude, longitude) or a place by its name (\`Baghdad\`), within \`radius_km\`. Coordinates are those of the place that the texts name: see \`place.precision\`.`,
)

const near = question<Known, typeof Near>(Near, (text, known, parameter, { radius_km }) => {
  const centre = pointOf(text, known, parameter)
  const radius = typeof radius_km === 'number' ? radius_km : usualRadius
  return placesIn(known, boxAround(centre, radius), (place) => kilometresBetween(centre, place) <= radius)
})

/** Without `near` it asks nothing. */
const radius = question<Known, typeof Radius>(Radius, (_radius, _known, parameter, { near: centre }) =>
  centre === undefined ? refuse(parameter, 'means nothing without `near`') : [],
)

/** `bbox`, `near` and `radius_km`. */
export const whereQuestions = { bbox, near, radius_km: radius }
