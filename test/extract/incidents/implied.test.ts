import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('who is to be set free, or has been, was held', () => {
  test.for([
    [
      'The minister called for the immediate release of President Amadou Keita.',
      ['detention, , null (null), victim Amadou Keita'],
    ],
    [
      'Turkey freed the American pastor Andrew Craig after two years in prison.',
      ['detention, , null (TUR), victim Andrew Craig, perpetrator Turkey'],
    ],
    ['Colombian rebels freed General Ruben Alzate on Sunday.', ['abduction, , null (COL), victim Ruben Alzate']],
    [
      'A court freed the opposition leader Nora Haddad on bail. Five policemen were detained in Rangpur on Wednesday.',
      ['detention, , null (BGD), victim Nora Haddad', 'detention, 2022-03-09, Rangpur (BGD)'],
    ],
    ['The release of the report angered Seoul.', []],
    ["The release of Ali Haidar's memoirs was put off.", []],
    ['He discussed with his counterpart the release of grain from the ports.', []],
    ['The coach released the striker John Terry on Monday.', []],
    ['The president fired the general on Monday.', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('fires', () => {
  test.for([
    [
      'A fire at a refugee camp in Lesbos on Tuesday killed three people.',
      ['accident, 2022-03-08, Lesbos (GRC), 3 dead ? hurt'],
    ],
    [
      'A blaze swept through a nightclub in Pristina on Sunday, killing 59.',
      ['accident, 2022-03-06, Pristina (XKX), 59 dead ? hurt'],
    ],
    ['He played with fire, the minister said.', []],
    ['The fire in his belly was gone by Tuesday.', []],
    ['A fire engine was parked at the gate of the ministry.', []],
    ['Residents lit a fire in the square to keep warm.', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('who has hours to leave is expelled', () => {
  test.for([
    [
      'The Norwegian envoy has 48 hours to leave the country, the ministry said on Tuesday.',
      ['expulsion, 2022-03-08, null (null), target Norway'],
    ],
    ['The ambassador has a week to answer the letter.', []],
    ['The envoy had three days in Rome before he left for home.', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('what crowds, crews and mutineers do', () => {
  test.for([
    ['A mob stormed the Ganabhaban in Dhaka on Monday.', ['riot, 2022-03-07, Dhaka (BGD)']],
    ['Young people burned tyres in Gounghin on Monday.', ['riot, 2022-03-07, Gounghin (null)']],
    [
      'A Chinese ship pointed a military-grade laser at a patrol vessel on Tuesday.',
      ['maritime_incident, 2022-03-08, null (null), perpetrator China'],
    ],
    ['On Sunday three ships hosed two supply boats near the reef.', ['maritime_incident, 2022-03-06, null (null)']],
    [
      'The bulker Rosalia, seized by pirates on 1 March off Mogadishu, was let go on Thursday.',
      ['maritime_incident, 2022-03-01, Mogadishu (SOM)'],
    ],
    ['The borders, shut on Tuesday, stay shut in Burkina Faso.', ['sanctions, 2022-03-08, null (BFA)']],
    ['Soldiers surrounded the presidential palace in Libreville on Wednesday.', ['coup, 2022-03-09, Libreville (GAB)']],
    [
      'Fifty students marched on Monday; two of them were picked up by police.',
      ['protest, 2022-03-07, null (null)', 'detention, 2022-03-07, null (null)'],
    ],
    ['The prime minister dissolved parliament on television on Monday.', []],
    ['Crowds camped outside the store for the new phone on Friday.', []],
    ['The general captured the mood on television.', []],
    ['Fans invaded the San Siro on Sunday after the final whistle.', []],
    ['The laser show drew crowds in Dubai on Friday.', []],
    ['Tourists stormed the Louvre on Monday as it reopened.', []],
    ['Could the army attack the town after the talks?', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('more words of the language', () => {
  test.for([
    [
      'A mob sacked the Greek embassy in Tirana on Monday.',
      ['attack_on_mission, 2022-03-07, Tirana (ALB), target Greek embassy in Tirana'],
    ],
    [
      'In Ndola a Kenyan consulate had its windows broken on Monday.',
      ['attack_on_mission, 2022-03-07, Ndola (ZMB), target Kenyan consulate'],
    ],
    [
      'By noon on Tuesday Lima had thrown out the whole Cuban embassy.',
      ['expulsion, 2022-03-08, null (PER), perpetrator Peru, victim Cuban embassy'],
    ],
    [
      'He announced on Monday that ambassador Piet Rijn would not be let back in.',
      ['expulsion, 2022-03-07, null (null), victim Piet Rijn'],
    ],
    [
      'India gave the high commission’s military attachés a week to leave on Tuesday.',
      ['expulsion, 2022-03-08, null (IND), perpetrator India'],
    ],
    ['An Antonov-26 was brought down near Debaltseve on Monday.', ['shootdown, 2022-03-07, Debaltseve (UKR)']],
    ['One of its helicopters came down in fog near Leh on Tuesday.', ['accident, 2022-03-08, Leh (IND)']],
    ['KX417 vanished on March 8 with 139 on board.', ['accident, 2022-03-08, null (null)']],
    ['The violence began on Sunday in Alexandra.', ['riot, 2022-03-06, Alexandra (null)']],
    [
      'A Venezuelan navy corvette stopped the survey ship Tekla in October 2013.',
      ['maritime_incident, 2013-10, null (null), perpetrator Venezuela'],
    ],
    [
      'Police with dogs drove some two thousand people off the bridge in Rotterdam on Sunday.',
      ['riot, 2022-03-06, Rotterdam (NLD)'],
    ],
    ['The crowd held up placards outside the station in Oslo on Sunday.', ['protest, 2022-03-06, Oslo (NOR)']],
    ['The rebels took Bunia in 2012.', ['armed_clash, 2012, Bunia (COD)']],
    ['The minister condemned the violence.', []],
    ['The carrier came down in price on Monday.', []],
    ['The bird vanished on Monday.', []],
    ['She held up a sign with her name at the airport.', []],
    ['The government withdrew the licence of a bank for fraud on Monday.', []],
    ['He was told he would not be let back in the pub.', []],
    ['Critics opened fire on the White House on Monday.', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('what states charge others with, pinned down', () => {
  test.for([
    [
      'Georgia accused Russian troops of shelling the village of Avnevi on Tuesday.',
      ['missile_attack, 2022-03-08, Avnevi (GEO), perpetrator Russia'],
    ],
    [
      'On Tuesday Peru condemned Chile for bombing a school in Tacna on Monday.',
      ['airstrike, 2022-03-07, Tacna (PER), perpetrator Chile'],
    ],
    ['The foreign minister, Ana Ruiz, accused Chad on Tuesday of shelling homes.', []],
    ['Moscow accused Kyiv of preparing an attack on Sevastopol.', []],
    ['The opposition accused the government of killing protesters in Lagos on Monday.', []],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('the day on which a passage is set', () => {
  test.for([
    [
      'The two spoke at noon on Sunday.¶By that hour a mob had gathered. Gunmen attacked the convoy near Leh.',
      ['armed_clash, 2022-03-06, Leh (IND)'],
    ],
    ['The two spoke at noon on Sunday. Gunmen had attacked the convoy near Leh.', ['armed_clash, , Leh (IND)']],
    [
      'Police arrested nine students in Jammu on Sunday.¶It rained for hours.¶Nobody slept.¶Gunmen attacked the convoy near Leh.',
      ['detention, 2022-03-06, Jammu (IND)', 'armed_clash, 2022-03-06, Leh (IND)'],
    ],
    ['She flew to Delhi on Sunday after gunmen attacked the convoy near Leh.', ['armed_clash, 2022-03-06, Leh (IND)']],
    ['He wrote of it on Sunday. In March gunmen attacked the convoy near Leh.', ['armed_clash, 2022-03, Leh (IND)']],
    ['He wrote of it on Sunday.¶A.¶B.¶Gunmen attacked the convoy near Leh.', ['armed_clash, , Leh (IND)']],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text.replaceAll('¶', '\n\n'))).toEqual(expected))
})
