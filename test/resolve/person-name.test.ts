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
    ['Q. J. Bajwa', 'Qamar Javed Bajwa', 'shortened'],
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
