// Every route whose answer may take reading many rows, so that another thread can answer it as well.
import type { Answering } from '../http/answering.ts'
import { events } from './events/events.ts'
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
  ...[answerSearch, answerStats, answerDyads, answerDyad].map((answer) => answer(served)),
  ...answerNetwork(served),
]
