// Distances on a sphere: good to half of a per cent, which is finer than what places are known to.

export interface Point {
  latitude: number
  longitude: number
}

/** In degrees; where west is greater than east the box crosses the 180th meridian. */
export interface Box {
  west: number
  south: number
  east: number
  north: number
}

const earthRadius = 6371
const kilometresADegree = (Math.PI * earthRadius) / 180
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** The great-circle distance. */
export function kilometresBetween(one: Point, other: Point): number {
  const [north, east] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)]
  const half =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Whether the point lies in the box, its edges included. */
export const isWithin = ({ latitude, longitude }: Point, { west, south, east, north }: Box): boolean =>
  latitude >= south &&
  latitude <= north &&
  (west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east)

/** The least box that has every point within the radius; around a pole it has all longitudes. */
export function boxAround({ latitude, longitude }: Point, kilometres: number): Box {
  const degrees = kilometres / kilometresADegree
  const [south, north] = [latitude - degrees, latitude + degrees]
  if (south <= -90 || north >= 90)
    return { west: -180, east: 180, south: Math.max(south, -90), north: Math.min(north, 90) }
  const ratio = Math.sin(radians(degrees)) / Math.cos(radians(latitude))
  const aside = degrees >= 90 || ratio >= 1 ? 180 : (Math.asin(ratio) * 180) / Math.PI
  if (aside >= 180) return { west: -180, east: 180, south, north }
  const turned = (angle: number) => ((((angle + 180) % 360) + 360) % 360) - 180
  return { west: turned(longitude - aside), east: turned(longitude + aside), south, north }
}
