import { distance } from 'fastest-levenshtein'
import { formalOf } from './nicknames.ts'
import { skeletonOf, spellingOf } from './skeleton.ts'

/** How two words of a name agree. */
export type Agreement = 'equal' | 'initial' | 'nickname' | 'spelling' | 'slip' | 'different'

/** "Maria" and "Mario": the ending tells two persons apart, it is no spelling. */
const differInGender = (left: string, right: string) =>
  left.slice(0, -1) === right.slice(0, -1) && /[ao]$/.test(left) && /[ao]$/.test(right) && !ofEitherGender.test(left)

/** "Lukashenko" is "Lukashenka" in Belarusian. */
const ofEitherGender = /[ey]nk[ao]$/

const differInFinalA = (left: string, right: string) => `${left}a` === right || `${right}a` === left

/** "Jamal" and "Jamil", "Rashad" and "Rashid", "Karam" and "Karim" are names of their own. */
const differInLastVowel = (left: string, right: string) => {
  const [one, other] = [lastVowel(left), lastVowel(right)]
  return (one === 'a' && other === 'i') || (one === 'i' && other === 'a')
}
const lastVowel = (word: string) =>
  /([aeiouy]+)[^aeiouy]+$/
    .exec(word)?.[1]
    ?.replace(/^(?:ee|ii|y)$/, 'i')
    .replace(/^aa$/, 'a')

/**
 * How two folded words of names agree. A `spelling` has the same consonants ("Suleimani", "Soleimani"), a `slip` one
 * wrong letter in a word of six letters or more ("Pompeo", "Pompoe").
 */
export function agreementOf(left: string, right: string): Agreement {
  if (left === right) return 'equal'
  if (left.length === 1 || right.length === 1) return left[0] === right[0] ? 'initial' : 'different'
  if (formalOf(left) === formalOf(right)) return 'nickname'
  const longer = Math.max(left.length, right.length)
  if (Math.min(left.length, right.length) < 3 || differInGender(left, right) || differInFinalA(left, right))
    return 'different'
  if (skeletonOf(left) === skeletonOf(right)) {
    const near = distance(spellingOf(left), spellingOf(right)) <= 1 + Math.floor(longer / 5)
    return near && !differInLastVowel(left, right) ? 'spelling' : 'different'
  }
  const slips = distance(left, right)
  return longer >= 6 && (slips === 1 || (slips === 2 && areSwapped(left, right))) ? 'slip' : 'different'
}

/** Whether the words differ by two neighbouring letters in the wrong order. */
function areSwapped(left: string, right: string): boolean {
  if (left.length !== right.length) return false
  const at = [...left].findIndex((letter, index) => letter !== right[index])
  return left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2)
}
