import { expect, test } from 'vitest'
import { each } from './reading.ts'

test.each([
  ['{Ana Okoro} told the chamber that it was over.', ['speech']],
  ['{Ana Okoro} told a plenary session that it was over.', ['speech']],
  ['{Ana Okoro} told the Suva press that it was over.', ['press_conference']],
  ['{Ana Okoro} said in a conference call with reporters that it was over.', ['press_conference']],
  ['{@The front} said in an audio clip that it was over.', ['broadcast']],
  ['{Ana Okoro} sent a cable to {King Tupou}, in which she condemned the raid.', ['letter']],
  ['{Ana Okoro} gave a speech to students, in which she condemned the raid.', ['speech']],
  [
    '“It is over,” {Ana Okoro} tweeted. “We shall see,” {Pavel Horvat} wrote. {Pavel Horvat} added that it was late.',
    ['tweet', 'tweet', 'tweet'],
  ],
  ['“It is over,” {Ana Okoro} said. “We shall see,” {Pavel Horvat} wrote.', ['unspecified', 'unspecified']],
  ['She moved the chambers of the clock, {Ana Okoro} said.', ['unspecified']],
  ['{Ana Okoro} met the press secretary and said it was over.', ['unspecified']],
])('%s', (text, media) => {
  expect(each(text, 'medium')).toEqual(media)
})

test('what opens the entries of a log of posts is posted, where nothing else is told', () => {
  const entries = [
    'THE SIEGE, POST BY POST',
    'Compiled in Suva, Monday 8 May 2023, 21:00',
    '14:51 {Ana Okoro}: “It is over.”',
    '15:10 {Pavel Horvat} called it “a farce”.',
    '15:40 {Ruto} told {%Radio Fiji} that it was late.',
    '16:05 A crowd gathers. “Go home,” says {Mara Lund}.',
  ]
  expect(each(entries.join('\n\n'), 'medium')).toEqual(['tweet', 'tweet', 'interview', 'unspecified'])
})

test('paragraphs of the issuer’s words stand for themselves in a release', () => {
  const release = 'It rained.\n\n{Ana Okoro} said:\n\n“It is over.\n\n“We go home.”'
  expect(each(release, 'medium', 'Office of Ana Okoro')).toEqual(['press_release'])
})
