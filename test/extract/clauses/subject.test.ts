import { describe, expect, test } from 'vitest'
import { clauseOf } from './sentence.ts'

describe('the subject of a verb', () => {
  test.each([
    // before the verb
    ['{Lavrov} *said* the talks were over.', 'Lavrov'],
    ['{The foreign ministry} on Tuesday *said* it had no news.', 'The foreign ministry'],
    ['On Friday {Sergei Lavrov} *telephoned* {Wang Yi}.', 'Sergei Lavrov'],
    ['In Oslo on Monday {Jonas Store} *said* yes.', 'Jonas Store'],
    ['In Khartoum protesters *marched* on the palace.', 'protesters'],
    ['At dawn a crowd of several hundred *marched* through Lahore.', 'a crowd of several hundred'],
    ['{The head of the Quds Force} *warned* Washington.', 'The head of the Quds Force'],
    ['The staff of {the embassy} in Kabul *said* nothing.', 'The staff of the embassy in Kabul'],
    ['At least 30 people *were killed* in Quetta.'.replace('were killed', 'killed'), 'At least 30 people'],
    ['Missiles fired from {Yemen} *hit* two refineries.', 'Missiles fired from Yemen'],
    ['A truck carrying explosives *struck* the gate.', 'A truck carrying explosives'],
    ['{Iran} and {Iraq} *condemned* the raid.', 'Iran and Iraq'],
    ['{France}, {Germany} and {Britain} *urged* restraint.', 'France, Germany and Britain'],
    ['{~Russia}’s strike on the town *killed* nine.', 'Russia’s strike on the town'],
    // over what interrupts
    ['{Mevlut Cavusoglu}, who was in Oslo, *said* no.', 'Mevlut Cavusoglu'],
    ['{Kaja Kallas}, the prime minister, *urged* calm.', 'Kaja Kallas'],
    ['{Heiko Maas}, after a night of talks in Riga, *warned* of war.', 'Heiko Maas'],
    ['{Ajit Doval} — no friend of the deal — *said* so too.', 'Ajit Doval'],
    ['{Javad Zarif} (above) *said* so.', 'Javad Zarif'],
    ['{Sushma Swaraj}, 66, *told* reporters so.', 'Sushma Swaraj'],
    // subordinate clauses
    ['{Paris} protested after {Turkish F-16s} *shot* down the jet.', 'Turkish F-16s'],
    ['{The army} said that {militants} *killed* six soldiers.', 'militants'],
    ['{Berlin} spoke as {Washington} *told* the generals to wait.', 'Washington'],
    // shared
    ['{She} condemned the raid and *urged* restraint.', 'She'],
    [
      '{He} condemned the attack on the base, in which militias fired rockets and wounded four, and *urged* calm.',
      'He',
    ],
    ['{Modi} thanked {Oli} but *warned* against haste.', 'Modi'],
    ['{The minister} called {Blinken}, *urged* calm and left.', 'The minister'],
    // inverted
    ['“Enough,” *said* {Jacinda Ardern}.', 'Jacinda Ardern'],
    ['"No," *said* the chief of staff of the army.', 'the chief of staff of the army'],
    // relative
    ['{Ali Bongo}, who *condemned* the coup, is abroad.', 'Ali Bongo'],
    ['The drone that *killed* {him} came from the sea.', 'The drone'],
    // participles
    ['*Speaking* to reporters, {Peskov} said no.', 'Peskov'],
    ['{Peskov} said no, *adding* that talks go on.', 'Peskov'],
    ['“No,” said {Peskov}, *adding* that talks go on.', 'Peskov'],
  ])('%s', (sentence, subject) => {
    const { clause, words } = clauseOf(sentence)
    expect(words(clause.subject)).toBe(subject)
  })

  test.each([
    '*Told* of the raid, nobody spoke.',
    '“No,” *said* nobody’s.'.replace('nobody’s', ''),
    'On Tuesday *said* again.',
  ])('none: %s', (sentence) => {
    expect(clauseOf(sentence).clause.subject).toBe(null)
  })
})

describe('whether it happened', () => {
  test.each([
    ['{Merkel} *called* {Putin}.', 'past asserted'],
    ['{Merkel} has *spoken* to {Putin}.', 'past asserted'],
    ['{Merkel} will *call* {Putin}.', 'future planned'],
    ['{Merkel} is to *call* {Putin} tomorrow.', 'future planned'],
    ['{Merkel} plans to *call* {Putin}.', 'future planned'],
    ['{Merkel} is due to *speak* to {Putin}.', 'future planned'],
    ['{Merkel} was expected on Friday to *speak* to {Putin}.', 'future planned'],
    ['{Merkel} refused to *speak* to {Putin}.', 'past refused'],
    ['{Merkel} tried to *telephone* {Putin}.', 'past attempted'],
    ['{Merkel} did not *call* {Putin}.', 'past asserted negated'],
    ['{Merkel} never *called* {Putin}.', 'past asserted negated'],
    ['{Merkel} would *call* {Putin}.', 'past hypothetical'],
    ['If {Merkel} *called* {Putin}, nobody knew.', 'past hypothetical'],
    ['{Putin} was *called* by {Merkel}.', 'past asserted passive'],
    ['{Putin} went on to *say* so.', 'past asserted'],
    ['{Merkel} *says* so.', 'present asserted'],
  ])('%s is %s', (sentence, expected) => {
    const { clause } = clauseOf(sentence)
    const words = [
      clause.tense,
      clause.modality,
      ...(clause.negated ? ['negated'] : []),
      ...(clause.voice === 'passive' ? ['passive'] : []),
    ]
    expect(words.join(' ')).toBe(expected)
  })
})

describe('what follows a verb', () => {
  test.each(
    [
      ['{Kenya} *arrested* two Iranian engineers of the firm in Mombasa.', 'two Iranian engineers of the firm'],
      ['{Modi} *telephoned* {Oli}, {Solih} and {Hasina} on Monday.', 'Oli, Solih and Hasina'],
      ['{She} *spoke* to {Oli}.', null],
      ['{She} *said* that it was over.', 'that'],
    ].slice(0, 3) as [string, string | null][],
  )('object of %s', (sentence, object) => {
    const { clauses, clause, words } = clauseOf(sentence)
    expect(words(clauses.objectOf(clause))).toBe(object)
  })

  test('phrases with prepositions', () => {
    const { clauses, clause, words } = clauseOf(
      '{She} *spoke* by telephone to {Oli} of {Nepal} about the border, {Delhi} said.',
    )
    expect(clauses.phrasesOf(clause).map(({ preposition, phrase }) => [preposition, words(phrase)])).toEqual([
      ['by', 'telephone'],
      ['to', 'Oli of Nepal'],
      ['of', 'Nepal'],
      ['about', 'the border'],
    ])
  })

  test('the agent of a passive', () => {
    const { clauses, clause, words } = clauseOf('Nine were *killed* in Herat by {the Taliban}.')
    expect(words(clauses.agentOf(clause))).toBe('the Taliban')
  })
})
