import { describe, expect, test } from 'vitest'
import { said } from './reading.ts'

const tables: Record<string, [sentence: string, ...expected: string[]][]> = {
  'a quotation and its verb': [
    ['“Enough,” said {Jacinda Ardern}.', 'Jacinda Ardern: Enough,'],
    ['“Enough,” {Jacinda Ardern} said in Suva.', 'Jacinda Ardern: Enough,'],
    ['{Jacinda Ardern} said: “Enough.”', 'Jacinda Ardern: Enough.'],
    ['{Jacinda Ardern} said, “Enough. Go home.”', 'Jacinda Ardern: Enough. Go home.'],
    [
      '“We are at war,” said {Daniel Noboa}, “and we will not yield.”',
      'Daniel Noboa: We are at war, … and we will not yield.',
    ],
    ['“None won,” {Keir Starmer} said. “None.”', 'Keir Starmer: None won,', 'Keir Starmer: None.'],
    ['‘No more,’ {Lee Hsien Loong} told parliament.', 'Lee Hsien Loong: No more,'],
    ['“Now we wait,” tweeted {Hikmet Hajiyev}, an aide to the president.', 'Hikmet Hajiyev: Now we wait,'],
    [
      '{Narendra Modi} tweeted: "Spoke to Colombo. Conveyed condolences."',
      'Narendra Modi: Spoke to Colombo. Conveyed condolences.',
    ],
    [
      '“They are pawns.\n\n“They are hostages,” {Mia Mottley} wrote on Facebook.',
      'Mia Mottley: They are pawns. … They are hostages,',
    ],
    ['{Daniel Noboa}: “We will not yield.”', 'Daniel Noboa: We will not yield.'],
    [
      'The general had plans, {he=Trump} claimed: “I can reveal it.”',
      'Trump: The general had plans',
      'Trump: I can reveal it.',
    ],
    ['“We want answers.”\n— {The Rt. Hon. Mary Simon=Mary Simon}, Governor General', 'Mary Simon: We want answers.'],
    ['“The ministers met,” the statement from {@the palace} reads.', 'the palace: The ministers met,'],
  ],
  clauses: [
    ['{Wang Yi} said that talks would go on.', 'Wang Yi: talks would go on'],
    ['{Wang Yi} said on Monday in Oslo that talks would go on.', 'Wang Yi: talks would go on'],
    ['{Wang Yi} said the talks would go on.', 'Wang Yi: the talks would go on'],
    ['{Wang Yi} said there would be talks.', 'Wang Yi: there would be talks'],
    ['{Wang Yi} said in New Delhi on Monday the border was calm.', 'Wang Yi: the border was calm'],
    ['{Wang Yi} told {Ali Sabry} that the port would stay open.', 'Wang Yi: the port would stay open'],
    ['{Wang Yi} told reporters the port would stay open.', 'Wang Yi: the port would stay open'],
    [
      '{Hina Khar} told a rally the court had “the spine for hard days”.',
      'Hina Khar: the court had “the spine for hard days”',
    ],
    [
      'Four men were hurt, {@the Iraqi military} said; a doctor put it at six.',
      'the Iraqi military: Four men were hurt',
    ],
    ['{Kishida}, {@the ministry} said, had telephoned {Yoon}.', 'the ministry: Kishida … had telephoned Yoon'],
    ['The fees, {Rasmussen} said, “have not moved”.', 'Rasmussen: The fees … “have not moved”'],
    ['According to {@the Kremlin}, the two spoke for an hour.', 'the Kremlin: the two spoke for an hour'],
    ['The two spoke for an hour, according to {@the Kremlin}.', 'the Kremlin: The two spoke for an hour'],
    [
      '{@The army} said ten were held, but a doctor at {@the hospital} said he had seen two.',
      'The army: ten were held',
    ],
    [
      '{Olaf Scholz} said Europe must act, adding that Berlin would pay.',
      'Olaf Scholz: Europe must act',
      'Olaf Scholz: Berlin would pay',
    ],
    ['Speaking in Riga, {Krisjanis Karins} said the border was shut.', 'Krisjanis Karins: the border was shut'],
  ],
  'where words end': [
    ['{Naim Qassem} said “we will not yield”, a day after the vote.', 'Naim Qassem: we will not yield'],
    [
      '{Duda} had no doubt. “It was theirs,” {Duda} told reporters in Warsaw, “but who knows?”',
      'Duda: It was theirs, … but who knows?',
    ],
    [
      '{Von der Leyen} promised help, and {Michel}, who was there, condemned the raid.',
      'Von der Leyen: help',
      'Michel: the raid',
    ],
    ['{Fiala} said they would go; {@Moscow} promised retaliation.', 'Fiala: they would go', 'Moscow: retaliation'],
    ['{Rouhani} called on Saturday for calm.', 'Rouhani: calm'],
    ['{Rodriguez} warned on Twitter of war.', 'Rodriguez: war'],
    ['{Akar} told {his counterpart, Lloyd Austin,=Austin} by telephone that it would end.', 'Akar: it would end'],
    ['{Scholz} said that would make it worse.', 'Scholz: that would make it worse'],
  ],
  'what is asked, promised and done by saying it': [
    ['{Ruto} called for an immediate ceasefire.', 'Ruto: an immediate ceasefire'],
    ['{Ruto} called again for calm.', 'Ruto: calm'],
    [
      '{Ruto} called on both generals to stop and offered to mediate.',
      'Ruto: both generals to stop',
      'Ruto: to mediate',
    ],
    ['{Anthony Albanese} urged {^Beijing} to release her.', 'Anthony Albanese: Beijing to release her'],
    ['{Kallas} vowed to answer in kind.', 'Kallas: to answer in kind'],
    ['{@Hamas} denied any part in it.', 'Hamas: any part in it'],
    ['{@Hamas} denied firing the rockets.', 'Hamas: firing the rockets'],
    [
      '{Tinubu} thanked {the Emir} for his help and assured him of support.',
      'Tinubu: the Emir for his help',
      'Tinubu: him of support',
    ],
    ['{Peskov} dismissed the report as “nonsense”.', 'Peskov: the report as “nonsense”'],
    ['{Peskov} dismissed as “nonsense” the report from Oslo.', 'Peskov: “nonsense” the report from Oslo'],
    ['{Petro} called the raid “a crime”.', 'Petro: the raid “a crime”'],
    ['{Petro} called the ruling illegal.', 'Petro: the ruling illegal'],
    [
      '{@The Houthis} claimed responsibility for the attack, saying the tanker had been warned.',
      'The Houthis: responsibility for the attack',
      'The Houthis: the tanker had been warned',
    ],
    ['{Moussa Faki} “strongly condemned” the coup.', 'Moussa Faki: the coup'],
    ['{Yoon} expressed condolences over the fire, as {^Seoul} sent planes.', 'Yoon: condolences over the fire'],
    ['{Modi} conveyed his condolences and extended the truce.', 'Modi: his condolences'],
  ],
  'who speaks': [
    ['A spokesman for {@the Indian army} said three had died.', 'the Indian army: three had died'],
    ['A {@Downing Street} spokesman said three had died.', 'Downing Street: three had died'],
    [
      '{Annalena Baerbock} and {Catherine Colonna} condemned the violence.',
      'Annalena Baerbock: the violence',
      'Catherine Colonna: the violence',
    ],
    ['{Rutte}, who was in Ankara, said the fleet had sailed.', 'Rutte: the fleet had sailed'],
    ['{Rutte}, the secretary-general, once again said the fleet had sailed.', 'Rutte: the fleet had sailed'],
    [
      '{Rutte} condemned the raid, in which men fired rockets and wounded four, and urged calm.',
      'Rutte: the raid, in which men fired rockets and wounded four',
      'Rutte: calm',
    ],
    [
      '{@The ministry} said it was open. “It is safe,” it added.',
      'The ministry: it was open',
      'The ministry: It is safe,',
    ],
  ],
  'who passes on': [
    [
      '{Esper} told {Bajwa} that nobody sought war, {@the ISPR} said on Twitter.',
      'Esper (the ISPR): nobody sought war',
    ],
    ['“We want calm,” {@the ministry} quoted {Swaraj} as telling {Wang}.', 'Swaraj (the ministry): We want calm,'],
    [
      '{Kagame} was quoted by {%Jeune Afrique} as saying that nothing had changed.',
      'Kagame (Jeune Afrique): nothing had changed',
    ],
    ['{Merkel}, {Seibert} said, condemned the attack.', 'Merkel (Seibert): the attack'],
    [
      '{Obama} rang {Erdogan} and told him, {@the White House} said, that allies stood by him.',
      'Obama (the White House): allies stood by him',
    ],
    ['{Hwang} asked {Trump} to hurry, {%Yonhap} reported.', 'Hwang (Yonhap): Trump to hurry'],
    [
      '“{Trump} said to me that every option is open,” {Abe} told reporters.',
      'Abe: Trump said to me that every option is open,',
      'Trump (Abe): every option is open',
    ],
    [
      '“The world cannot afford it,” {Guterres} said through {his spokesman, Farhan Haq=Farhan Haq}.',
      'Guterres (Farhan Haq): The world cannot afford it,',
    ],
    [
      'The following is attributable to {Ned Price}:\n\n{Blinken} spoke with {Kuleba}. {Blinken} condemned the strikes.',
      'Blinken (Ned Price): the strikes',
    ],
  ],
}

for (const [name, table] of Object.entries(tables))
  describe(name, () => {
    test.each(table)('%s', (sentence, ...expected) => {
      expect(said(sentence)).toEqual(expected)
    })
  })

describe('a transcript', () => {
  test('has one direct statement an answer and none a question', () => {
    const doorstop = [
      '{NANAIA MAHUTA=Nanaia Mahuta}: Good morning. We will bring a bill.',
      'JOURNALIST: Has the ambassador replied?',
      'MAHUTA: He was told no.',
      'We wait.',
      'JOURNALIST: Thank you.',
    ]
    expect(said(doorstop.join('\n\n'))).toEqual([
      'Nanaia Mahuta: Good morning. We will bring a bill.',
      'Nanaia Mahuta: He was told no. … We wait.',
    ])
  })

  test('by names in small letters', () => {
    const interview = [
      '{%Sky News}: Has Beijing replied?',
      '{Penny Wong}: Not yet. We keep asking.',
      '{%Sky News}: And if it refuses?',
      'Wong: I will not speculate.',
    ]
    expect(said(interview.join('\n\n'))).toEqual([
      'Penny Wong: Not yet. We keep asking.',
      'Penny Wong: I will not speculate.',
    ])
  })

  test('is no list of notices', () => {
    expect(said('Lima: The talks begin.\n\nQuito: The talks end.\n\nBogota: Nothing new.')).toEqual([])
  })
})

describe('words set apart', () => {
  test.each([
    ['{David Lammy} said:\n\nWe condemn this attack.\n\nThe talks go on.', 'David Lammy: We condemn this attack.'],
    ['{Donald Trump} (@realDonaldTrump), late on Tuesday:\n\n> All is well!', 'Donald Trump: All is well!'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })
})

describe('what is no statement', () => {
  test.each([
    '{Khar} discussed the border with {Wang} and agreed to meet again.',
    '{Khar} did not say when the talks would resume.',
    '{Khar} will tell the assembly on Friday that help is needed.',
    '{Khar} was told that the flight had been delayed.',
    'If {Khar} says no, the deal is dead.',
    '{Khar} refused to comment on the claims.',
    '{Khar}’s warning that war was near went unheard.',
    '{@The army} announced 295 dead.',
    'Officials said the toll could rise. A source in {^Kabul} said nothing was settled.',
    '{%Reuters} reported that two had died.',
    '{Maduro} called {Gonsalves} on Monday.',
    '{Khar} ordered troops to leave, invited {Wang} and briefed {Ruto}.',
    '{Modi} extended the truce.',
  ])('%s', (sentence) => {
    expect(said(sentence)).toEqual([])
  })
})
