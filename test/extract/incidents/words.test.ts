import { describe, expect, test } from 'vitest'
import { incidentsOf } from '../../support/extraction.ts'

describe('told by a verb', () => {
  test.for([
    [
      'A US drone strike killed the commander Ahmed Godane in Somalia on 1 September 2014.',
      ['assassination, 2014-09-01, null (SOM), perpetrator United States, victim Ahmed Godane'],
    ],
    ['Rebels shelled the town of Kidal on Monday.', ['missile_attack, 2022-03-07, Kidal (MLI)']],
    ['Shells fell on Omdurman on Monday.', ['missile_attack, 2022-03-07, Omdurman (SDN)']],
    ['A suicide bomber blew himself up outside a mosque in Kabul on Friday.', ['bombing, 2022-03-04, Kabul (AFG)']],
    ['Shots were fired at a checkpoint near Juba on Monday.', ['shooting, 2022-03-07, Juba (SSD)']],
    ['A truck ploughed into a crowd in Nice on Thursday night.', ['other_attack, 2022-03-10, Nice (null)']],
    [
      'The Taliban captured the city of Kunduz on Sunday.',
      ['armed_clash, 2022-03-06, Kunduz (AFG), perpetrator Taliban'],
    ],
    [
      'Hundreds broke through the gate of the American mission in Sanaa on Monday.',
      ['attack_on_mission, 2022-03-07, Sanaa (YEM), target American mission in Sanaa'],
    ],
    ['Angry men burned down the parliament building in Honiara on Monday.', ['riot, 2022-03-07, Honiara (SLB)']],
    ['Lorry drivers have blocked a bridge at Fray Bentos since Sunday.', ['protest, 2022-03-06, Fray Bentos (null)']],
    [
      'Men on motorbikes carried off 40 pupils from a school in Kagara on Monday.',
      ['abduction, 2022-03-07, Kagara (null)'],
    ],
    [
      'North Korea on Monday barred all Malaysians from leaving the country.',
      ['detention, 2022-03-07, null (PRK), perpetrator North Korea, target Malaysia'],
    ],
    [
      'The journalist Rana Aziz was handed to the prosecutor in Tunis on Monday.',
      ['detention, 2022-03-07, Tunis (TUN), victim Rana Aziz'],
    ],
    [
      'Colombia gave the Venezuelan envoys 48 hours to leave on Monday.',
      ['expulsion, 2022-03-07, null (COL), perpetrator Colombia, target Venezuela'],
    ],
    [
      'Ecuador froze the assets of four Russian banks on Monday.',
      ['sanctions, 2022-03-07, null (null), perpetrator Ecuador'],
    ],
    ['Officers toppled the king in Baghdad in July 1958.', ['coup, 1958-07, Baghdad (IRQ)']],
    ['Pirates boarded the tanker Orion off Lagos on Monday.', ['maritime_incident, 2022-03-07, Lagos (NGA)']],
    [
      'Hackers attacked the network of the Danish parliament on Monday.',
      ['cyberattack, 2022-03-07, null (DNK), target Danish parliament'],
    ],
    ['A train derailed near Multan on Monday.', ['accident, 2022-03-07, Multan (PAK)']],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})

describe('told by a noun', () => {
  test.for([
    ['The air raid on Kidal on Monday was the second in a week.', ['airstrike, 2022-03-07, Kidal (MLI)']],
    ['The shelling of Nakyal on Monday went on for an hour.', ['missile_attack, 2022-03-07, Nakyal (null)']],
    ['The bombing in Quetta on Monday was condemned.', ['bombing, 2022-03-07, Quetta (PAK)']],
    [
      'The murder of the editor Pavel Novik in Minsk on Monday shocked many.',
      ['assassination, 2022-03-07, Minsk (BLR), victim Pavel Novik'],
    ],
    [
      'The storming of the Danish embassy in Beirut on Monday lasted an hour.',
      ['attack_on_mission, 2022-03-07, Beirut (LBN), target Danish embassy in Beirut'],
    ],
    ['The kidnapping of two nuns near Jos on Monday was condemned.', ['abduction, 2022-03-07, Jos (NGA)']],
    [
      'The arrest, on 18 August 2020, of President Omar Keita was condemned.',
      ['detention, 2020-08-18, null (null), victim Omar Keita'],
    ],
    [
      'The expulsion of the Iranian ambassador by Chile on Monday was expected.',
      ['expulsion, 2022-03-07, null (CHL), perpetrator Chile, target Iran'],
    ],
    ['The failed coup of 15 July 2016 is not forgotten in Ankara.', ['coup, 2016-07-15, null (TUR)']],
    [
      'The ransomware attack on the Irish health service on Monday was the worst so far.',
      ['cyberattack, 2022-03-07, null (IRL), target Irish health service'],
    ],
    [
      'The downing of Flight SU123 near Donetsk on Monday is being looked into.',
      ['shootdown, 2022-03-07, Donetsk (UKR)'],
    ],
    [
      'The seizure of the tanker Orion by Iran on Monday was protested.',
      ['maritime_incident, 2022-03-07, null (null), perpetrator Iran'],
    ],
    ['The stampede in Kerman on Tuesday was the worst in years.', ['accident, 2022-03-08, Kerman (IRN)']],
    ['The riots in Nairobi on Monday went on into the night.', ['riot, 2022-03-07, Nairobi (KEN)']],
    [
      'The invasion of Kuwait by Iraq in August 1990 was condemned.',
      ['other_attack, 1990-08, null (KWT), perpetrator Iraq, target Kuwait'],
    ],
  ] as const)('%s', ([text, expected]) => expect(incidentsOf(text)).toEqual(expected))
})
