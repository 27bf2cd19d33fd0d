import { describe, expect, test } from 'vitest'
import { each, said } from './reading.ts'

const tables: Record<string, [sentence: string, ...expected: string[]][]> = {
  'responsibility and questions': [
    ['{@Abu Sayyaf} claimed responsibility for the blast.', 'Abu Sayyaf: responsibility for the blast'],
    ['{@The Taliban} took responsibility for the raid the same day.', 'The Taliban: responsibility for the raid'],
    ['{@Al-Shabaab} claims the attacks, in which nine people died.', 'Al-Shabaab: the attacks'],
    ['{@Boko Haram} claimed credit for the ambush.', 'Boko Haram: credit for the ambush'],
    ['{Juan Orlando} asked whether the port was open.', 'Juan Orlando: whether the port was open'],
    ['{Rama} claimed ownership of the reef, which he calls Red Rock.'],
    ['{Leni Robredo} wondered why the navy had left.', 'Leni Robredo: why the navy had left'],
    ['Asked whether he would call, {Moon} said the line was open.', 'Moon: the line was open'],
    ['{Maduro} claimed the seat. {Maduro} took the train.'],
  ],
  'what was said by calling, writing or posting': [
    ['{Wang Yi} called {Park Jin} on Monday to express condolences.', 'Wang Yi: condolences'],
    ['{Boris Johnson} took to Twitter to condemn the arrests.', 'Boris Johnson: the arrests'],
    ['{Tsai} telephoned {Lai}, her deputy, to thank him for his patience.', 'Tsai: him for his patience'],
    ['{Rama} spoke with {Berisha} to offer condolences.', 'Rama: condolences'],
    ['{Rama} used a speech to condemn the raid.', 'Rama: the raid'],
    ['{Wang Yi} planned to call {Park Jin} to express condolences.'],
    ['{Wang Yi} called for the army to condemn the raid.', 'Wang Yi: the army to condemn the raid'],
  ],
  'words and a colon': [
    [
      '{Gitana} was first. “Out!” {he=Gitana} tweeted. An hour later there was more: “No talks.”',
      'Gitana: Out!',
      'Gitana: No talks.',
    ],
    ['{Arevalo} denied that anybody had left: “Not one man.”', 'Arevalo: anybody had left', 'Arevalo: Not one man.'],
    ['{Almagro}, the OAS chief, to the network {%CNN}: “We will not look away.”', 'Almagro: We will not look away.'],
    ['{Morales} on Twitter: “They burned my sister’s house.”', 'Morales: They burned my sister’s house.'],
    [
      '{Rasmussen} fired back on local radio: the fees, {he=Rasmussen} said, “have not moved”.',
      'Rasmussen: the fees … “have not moved”',
    ],
  ],
  'where the words end': [
    ['{@Hamas} said it had fired on 12 towns, hours after jets bombed the port.', 'Hamas: it had fired on 12 towns'],
    ['{Biden} vowed to help, a day after the storm.', 'Biden: to help'],
    [
      '{Erdogan} said he rang Moscow on Tuesday, hours after the crash, and that nobody picked up.',
      'Erdogan: he rang Moscow on Tuesday, hours after the crash, and that nobody picked up',
    ],
    [
      '{Stoltenberg} assured that the Alliance would stand by Kyiv and accepted an invitation.',
      'Stoltenberg: the Alliance would stand by Kyiv',
    ],
    ['{Noboa} said the camp would be attacked and occupied.', 'Noboa: the camp would be attacked and occupied'],
    ['{Kim Yeon-chul} offered to resign on the same day.', 'Kim Yeon-chul: to resign'],
    ['“They took all,” {Kadaga} says in a message that was shared on Tuesday.', 'Kadaga: They took all,'],
    [
      'The guards were asleep, {Jaishankar} said, when the boats came.',
      'Jaishankar: The guards were asleep … when the boats came',
    ],
    ['{Arevalo} denied, on Thursday, the charge.', 'Arevalo: the charge'],
    ['{Erdogan} said he would not return, and left for Ankara.', 'Erdogan: he would not return'],
    ['{Sharif} condemned what {he=Sharif} called “naked aggression”.', 'Sharif: what he called “naked aggression”'],
    [
      '{Marape} confirmed that he had asked Suva for help in a phone call on Monday.',
      'Marape: he had asked Suva for help in a phone call on Monday',
    ],
    ['{Saree} boasted on Sunday of firing six drones.', 'Saree: firing six drones'],
  ],
  'verbs that no list knows': [
    ['{Rama} said such visits undermine trust.', 'Rama: such visits undermine trust'],
    ['{Rama} said, curiously, nobody had asked.', 'Rama: nobody had asked'],
    ['Such visits undermine trust, {@the palace} said.', 'the palace: Such visits undermine trust'],
    ['{Rama} said a prayer for the dead. {Rama} said the same in Oslo.'],
  ],
  'somebody unnamed who speaks for a body': [
    [
      'A spokesman for {@the palace} denied the report. He also criticised the press. “We are well,” the spokesman added.',
      'the palace: the report',
      'the palace: the press',
      'the palace: We are well,',
    ],
    ['The former spokesman for {@the palace} denied the report.'],
  ],
  'the same party in the present': [
    ['Nine died in the siege, {@the Armed Forces} (ATF) claim.', 'the Armed Forces: Nine died in the siege'],
    ['{^Chile} and {^Peru} strongly deny the charge.', 'Chile: the charge', 'Peru: the charge'],
  ],
  participles: [
    ['{Rama} cited a petition calling for a vote.'],
    ['{Rama} issued a statement calling for a vote.', 'Rama: a vote'],
    ['{Rama} reaffirmed his support, while also condemning the raid.', 'Rama: his support', 'Rama: the raid'],
    ['{Rama} praised the nurses and dedicated volunteers.', 'Rama: the nurses and dedicated volunteers'],
  ],
  'what was passed on by news': [
    [
      '{Rama} said the port was shut, according to a report from {%Antara} on Monday.',
      'Rama (Antara): the port was shut',
    ],
    ['According to {%Antara}, {Rama} said the port was shut.', 'Rama (Antara): the port was shut'],
    ['According to {%Antara}, the port was shut.'],
  ],
  'quotations whose marks went wrong': [
    ["''We are ready,'' {Rama} said.", 'Rama: We are ready,'],
    ['‘’We are ready’’, {Rama} said.', 'Rama: We are ready'],
    ['„We are ready,“ {Rama} said.', 'Rama: We are ready,'],
    ['»We are ready«, said {Rama}.', 'Rama: We are ready'],
    ['“We are ready, {Rama} said. The talks go on.', 'Rama: “We are ready'],
    ['We are ready,” {Rama} said.', 'Rama: We are ready'],
  ],
  'a quotation behind the one whom a sentence is about': [
    ['{Rama} was unmoved. “Nothing will change.”', 'Rama: Nothing will change.'],
    ['{Rama} was unmoved by {Berisha}. “Nothing will change.”'],
  ],
  'what is only named by somebody’s word for it': [
    [
      '{Rama} vowed to fight if what {^Peru} calls “bandits” return.',
      'Rama: to fight if what Peru calls “bandits” return',
    ],
  ],
  'those spoken to': [
    ['{Rama} told {%Antara} on Monday he was in Oslo.', 'Rama: he was in Oslo'],
    ['{Marta Ruiz} told the Bogota daily El Tiempo that she would stay.', 'Marta Ruiz: she would stay'],
    ['{Dmitriev} told the monthly Vlast the same day that it was over.', 'Dmitriev: it was over'],
  ],
  'who speaks': [
    ['“Not on my watch,” growled {Boris Johnson}.', 'Boris Johnson: Not on my watch,'],
    ['{Matthew Wale} has since called on {Sogavare} to step down.', 'Matthew Wale: Sogavare to step down'],
    [
      '{@The ministry} received calls from {Macron} and {Johnson}, in which they offered their condolences.',
      'Macron: their condolences',
      'Johnson: their condolences',
    ],
    [
      '{Hayashi} stated that the launch was an outrage and condemned it.',
      'Hayashi: the launch was an outrage',
      'Hayashi: it',
    ],
    ['{@Ansaru} is an outfit calling itself the vanguard.'],
    ['In Lima, the deputy minister, retired {General Ruiz}, denied it.', 'General Ruiz: it'],
    ['A second tweet, in {Persian}, called for calm.'],
    [
      '{^Qatar}, {^Oman} and {^Kuwait} issued a statement in which they condemned the raid.',
      'Qatar: the raid',
      'Oman: the raid',
      'Kuwait: the raid',
    ],
    ['Had {Mark Rutte} said yes, all would be well. {Mark Rutte} slammed the door.'],
    ['{HRH Prince Faisal=Faisal} met {Lammy}. His Highness thanked the minister.', 'Faisal: the minister'],
  ],
}

describe.each(Object.entries(tables))('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, ...expected) => {
    expect(said(sentence)).toEqual(expected)
  })
})

describe('the medium', () => {
  test.each([
    ['{Abu Rumaysah} claimed responsibility for the blast in a video.', null, ['broadcast']],
    ['{Tusk} waded in on Twitter yesterday. ‘Nobody won,’ {he=Tusk} wrote.', null, ['tweet']],
    ['{Lavrov} held a news conference in Sochi. “We are ready,” {he=Lavrov} said.', null, ['press_conference']],
    ['{Maduro} answered from a balcony, not on Twitter. “Enough,” {he=Maduro} said.', null, ['unspecified']],
    [
      '{Mwangi} said talks would go on. “Wait,” {he=Mwangi} told reporters.',
      null,
      ['press_conference', 'press_conference'],
    ],
    ['{Zaw} denied a fire. “They lit it,” {he=Zaw} posted on Facebook.', null, ['unspecified', 'tweet']],
    ['Speaking to {%CNN} on Sunday, {Pompeo} said the raid was over.', null, ['interview']],
    ['Addressing media persons here, {Kumar} said the jet was lost.', null, ['press_conference']],
    ['The law is suspended, announced {Obi} on state television.', null, ['broadcast']],
    ['{Asim Munir} vowed revenge, {%Radio Pakistan} reported.', null, ['unspecified']],
    ['{Ruiz} told the monthly Vlast that it was over.', null, ['interview']],
    ['{@The African Union Commission} condemns the arrests.', 'African Union Commission', ['press_release']],
    ['{@The army} announced that nobody was held.', 'Ministry of Foreign Affairs', ['unspecified']],
    ['DOORSTOP, PERTH\n\nHOST: When?\n\n{WONG}: Soon.\n\nHOST: Where?', null, ['press_conference']],
    ['HOST: When?\n\n{WONG}: Soon.\n\nHOST: Where?\n\n{WONG}: Here.', null, ['interview', 'interview']],
    [
      'JOURNALIST: When?\n\n{WONG}: Soon.\n\nJOURNALIST: Where?\n\n{WONG}: Here.',
      null,
      ['press_conference', 'press_conference'],
    ],
  ])('%s', (text, publisher, expected) => {
    expect(each(text, 'medium', publisher)).toEqual(expected)
  })
})

describe('the date', () => {
  test.each([
    ['Days.\n\nMAY 5 – {Shoukry} denied it.', ['2023-05-05']],
    [
      'Live.\n\nSATURDAY 6 MAY\n\n{Noboa} denied it.\n\nFRIDAY 5 MAY\n\n{Petro} denied it.',
      ['2023-05-06', '2023-05-05'],
    ],
    ['{^India} has claimed that it hit a jet on Tuesday.', [null]],
    ['The siege, hour by hour\n\nIt began at dawn. {Noboa} denied it.', ['2023-05-10']],
    ['Shots rang out last week. {@The ministry} said at the time that nobody was hurt.', ['2023-05']],
    [
      '{Ruto} said on Tuesday that the road was open. Shells fell. He had rung {Burhan} first. “He listened,” {he=Ruto} said.',
      ['2023-05-09', '2023-05-09'],
    ],
  ])('%s', (text, expected) => {
    expect(each(text, 'date')).toEqual(expected)
  })
})
