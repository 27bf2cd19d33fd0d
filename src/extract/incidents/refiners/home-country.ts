import type { ActorRole, IncidentType } from '../../../vocabulary.ts'
import type { IncidentRefiner } from '../incident-rule.ts'

/** Whose country is the place of what states do at home or to each other, where the text names no place. */
const homes: Partial<Record<IncidentType, readonly ActorRole[]>> = {
  expulsion: ['perpetrator'],
  detention: ['perpetrator'],
  coup: ['target', 'perpetrator'],
  sanctions: ['target'],
}

/** An expulsion happens in the country that expels, a coup in that of the toppled; a place that is told stands. */
export const homeCountry: IncidentRefiner = {
  name: 'home-country',
  refine: (reading, told) =>
    told.map((incident) => {
      if (incident.country || incident.place) return incident
      for (const role of homes[incident.type] ?? []) {
        const countries = incident.actors.filter((actor) => actor.role === role).map(({ actor }) => reading.parties.get(actor).country)
        const [country] = countries
        if (country && countries.every((other) => other === country)) return { ...incident, country }
      }
      return incident
    }),
}
