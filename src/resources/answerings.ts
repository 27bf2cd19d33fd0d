// Every route whose answer may take reading many rows, so that another thread can answer it as well.
import type { Answering } from '../http/answering.ts'
import { answerChanges } from './changes.ts'
import { events } from './events/events.ts'
import { answerExtract } from './extract.ts'
import type { Served } from './list.ts'
import { answerList } from './list-answer.ts'
import { listingOf } from './listing.ts'
import { resources } from './projections.ts'
import { answerSearch } from './search.ts'
import { answerDyad, answerDyads } from './stats/dyads.ts'
import { answerNetwork } from './stats/network.ts'
import { answerStats } from './stats/stats.ts'

export const answeringsOf = (served: Served): Answering[] => [
  ...[...resources.map(listingOf), events].map((listing) => answerList(listing, served)),
  ...[answerSearch, answerStats, answerDyads, answerDyad, answerChanges, answerExtract].map((answer) => answer(served)),
  ...answerNetwork(served),
]
