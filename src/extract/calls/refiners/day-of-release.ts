import type { CallRefiner } from '../call-rule.ts'

export const dayOfRelease: CallRefiner = {
  name: 'day-of-release',
  example: 'a readout tells of a call of its own day unless it says otherwise',
  refine: (reading, told) => {
    const { reference } = reading.dates
    if (!reference || !reading.text.isRelease) return told
    return told.map((call) => (call.date || call.status !== 'occurred' ? call : { ...call, date: reference }))
  },
}
