import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('what is no incident', () => {
  test.for([
    'Armenia accused Azerbaijan of shelling the village of Sotk.',
    'The minister denied that soldiers had opened fire on the crowd.',
    'North Korea fired two missiles into the sea on Thursday.',
    'The navy held a drill off Oman on Tuesday in which marines stormed a hotel.',
    'In the film gunmen storm an embassy in Rome.',
    'The rumour that the president had been shot was a hoax.',
    'The union called a strike for Monday.',
    'The foreign ministry handed the envoy a protest over the remarks.',
    'If Russia were to attack Estonia, NATO would respond.',
    'The general threatened to bomb the capital.',
    'Pakistan returned the captured pilot to India on Friday.',
    'He died of a fever in Freetown in 1902.',
    'The president came under fire from his own party for attacking the press.',
    'Ghana were ambushed 3-0 by Togo at the national stadium on Monday.',
    'Talks on lifting sanctions on Iran resumed in Vienna on Monday.',
    'The border is still closed.',
    '"They will bomb us," he said on Monday.',
    'The senator stormed: "Enough!"',
    'Troops were put on alert to prevent attacks on Monday.',
    'The plot to kidnap the governor was foiled on Monday.',
    'The new airport exploded the budget.',
    'Police ruled out a bomb.',
    'Shares in the airline crashed on Monday.',
    'She shot a film in Tunis in May.',
    'The party was hit by a wave of resignations on Monday.',
    'The bill was killed in the Senate on Tuesday.',
    'A march of ten kilometres opened the games in Rabat on Sunday.',
    'The minister launched a website on Monday.',
    'The court seized the documents on Monday.',
    'Inflation hit the poor in Lagos on Monday.',
    'The two leaders clashed over tariffs on Monday.',
    'Rescuers battled a fire near Athens on Monday.',
  ])('%s', (text) => expect(incidentsOf(text)).toEqual([]))
})
