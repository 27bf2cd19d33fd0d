import { describe, expect, test } from 'vitest'
import { nameAgreement, personBlock, personName } from '../../src/resolve/person-name.ts'

const agreement = (left: string, right: string) => nameAgreement(personName(left), personName(right))
const sharesBlock = (left: string, right: string) => personBlock(personName(left)) === personBlock(personName(right))

describe('two names of persons', () => {
  test.for([
    ['Qamar Javed Bajwa', 'General Qamar Javed Bajwa', 'equal'],
    ['Mevlüt Çavuşoğlu', 'Mevlut Cavusoglu', 'equal'],
    ['Abdel Fattah el-Sisi', 'Abdel Fattah al Sisi', 'equal'],
    ['Kim Jong-un', 'Kim Jong Un', 'equal'],
    ['Mohammed bin Salman', 'Mohammed bin Salman Al Saud', 'equal'],
    ['Mark T. Esper', 'Mark Esper', 'shortened'],
    ['Mike Pompeo', 'Michael R. Pompeo', 'shortened'],
    ['Q. J. Bajwa', 'Qamar Javed Bajwa', 'initials'],
    ['Q. Javed Bajwa', 'Qamar Javed Bajwa', 'shortened'],
    ['Alexander Sidorenko', 'Aliaksandr Sidarenka', 'variants'],
    ['Alexander Sidorenko', 'Aleksandr Sidorenko', 'variant'],
    ['Ira Tsikhanouskaya', 'Ira Tikhanovskaya', 'variant'],
    ['Karim Amir-Sadeghian', 'Karim Amirsadeghian', 'equal'],
    ['Karim Amir Sadeghian', 'Karim Amirsadeghian', 'equal'],
    ['Ceyhun Orucov', 'Jeyhun Orucov', 'shortened'],
    ['Cemal Demir', 'Jamal Demir', 'shortened'],
    ['Qamar Bajwa', 'Qamar Javed Bajwa', 'shortened'],
    ['Bill Clinton', 'William Jefferson Clinton', 'shortened'],
    ['ABE Shinzo', 'Shinzo Abe', 'equal'],
    ['Esper, Mark', 'Mark Esper', 'equal'],
    ['MARK ESPER', 'Mark Esper', 'equal'],
    ['Ashraf Ghani', 'Mohammad Ashraf Ghani', 'shortened'],
    ['Javad Zarif', 'Muhammed Javad Zarif', 'shortened'],
    ['Makhdoom Shah Mahmood Qureshi', 'Shah Mehmood Qureshi', 'variant'],
    ['Adil Abdul-Mahdi', 'Adel Abdel Mahdi', 'variant'],
    ['Adil Abdul-Mahdi', 'Adil Abd al-Mahdi', 'equal'],
    ['Abdelfattah al-Burhan', 'Abdel Fattah Burhan', 'equal'],
    ['Abu Bakr al-Baghdadi', 'Abubakr al Baghdadi', 'equal'],
    ['Jean-Yves Le Drian', 'Jean Yves Le Drian', 'equal'],
    ['Sergei Lavrov', 'Sergey Lavrov', 'variant'],
    ['Mahmood Khan', 'Mehmood Khan', 'variant'],
    ['António Guterres', 'Antonio Guterres', 'equal'],
    ['Mohammad Zarif', 'Mohammed Zarif', 'variant'],
    ['Qasim Sulemani', 'Qassem Soleimani', 'variants'],
    ['Qassem Soleimani', 'Qassem Soleiman', 'variant'],
    ['Qassem Soleimani', 'Qasem Soleimani', 'variant'],
    ['Qassem Soleimani', 'Ghasem Suleimani', 'variants'],
    ['Mohammed Zarif', 'Muhammad Zareef', 'variants'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'variant'],
    ['Muammar Gaddafi', 'Muammar Qaddafi', 'variant'],
    ['Mike Pompeo', 'Mike Pompoe', 'variant'],
  ])('%s and %s: %s, in one block', ([left = '', right = '', expected]) => {
    expect([agreement(left, right), agreement(right, left), sharesBlock(left, right)]).toEqual([
      expected,
      expected,
      true,
    ])
  })

  test.for([
    ['Bajwa', 'Qamar Javed Bajwa', 'surname'],
    ['Bajwa', 'General Bajwa', 'single'],
    ['Abdul-Mahdi', 'Adil Abdul-Mahdi', 'surname'],
    ['Le Drian', 'Jean-Yves Le Drian', 'surname'],
    ['bin Laden', 'Osama bin Laden', 'different'],
    ['Jamal Nasser', 'Jamil Nasser', 'different'],
    ['Rashad Khalil', 'Rashid Khalil', 'different'],
    ['Mohammad Javad Zarif', 'Mohammad Reza Zarif', 'different'],
    ['Salman bin Abdulaziz', 'Salman bin Hamad', 'different'],
    ['Nechirvan Barzani', 'Masrour Barzani', 'different'],
    ['Qassem Soleimani', 'Gholamreza Soleimani', 'different'],
    ['Hamad Al Thani', 'Hamid Al Thani', 'different'],
    ['George W. Bush', 'George H. W. Bush', 'different'],
    ['Maria Rossi', 'Mario Rossi', 'different'],
    ['Paul Weber', 'Paula Weber', 'different'],
    ['Omar Khan', 'Amir Khan', 'different'],
    ['Hassan Nasrallah', 'Hussein Nasrallah', 'different'],
    ['Kim Jong Un', 'Kim Jong Il', 'different'],
    ['Imran Khan', 'Ayub Khan', 'different'],
    ['Mark T. Esper', 'Mark A. Esper', 'different'],
  ])('%s and %s: %s', ([left = '', right = '', expected]) => {
    expect([agreement(left, right), agreement(right, left)]).toEqual([expected, expected])
  })
})

test.for([
  ['Ursula von der Leyen', 'leyen'],
  ['Von der Leyen', 'leyen'],
  ['Leyen', 'leyen'],
  ['Jean-Yves Le Drian', 'drian'],
  ['Luiz Inácio Lula da Silva', 'silva'],
  ['Adel Abdul Mahdi', 'abdulmahdi'],
  ['Xi Jinping', 'xi'],
  ['Salman bin Abdulaziz Al Saud', 'salman'],
] as const)('%s may be called %s alone', ([name, alone]) => expect(personName(name).alone).toBe(alone))
