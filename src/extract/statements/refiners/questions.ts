import type { Reading } from '../../reading.ts'
import { questionsOf } from '../rules/transcript.ts'
import type { StatementRefiner, StatementTold } from '../told.ts'

const opensQuestion =
  /^(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could|should|why|when|where|who|whom|what|how|which)$/

/** "Did he deny it?": asked by the writer, so that nobody is said to have said it. */
function isAsked({ text }: Reading, { cue }: StatementTold): boolean {
  const { from, to } = text.sentences[text.tokens[cue.from]!.sentence]!
  const first = Math.max(from, text.paragraphs[text.tokens[from]!.paragraph]!.lead)
  const isQuestion = text.tokens[to]!.norm === '?' && text.tokens[to]!.quotation === text.tokens[cue.from]!.quotation
  return isQuestion && text.tokens[cue.from]!.quotation < 0 && opensQuestion.test(text.tokens[first]!.norm)
}

/** What is only asked is nobody's statement, nor what reporters tell in their questions. */
export const withoutQuestions: StatementRefiner = {
  name: 'questions are no statements',
  refine(reading, told) {
    const asked = questionsOf(reading)
    return told.filter((one) => {
      if (one.rule === 'transcript turn') return true
      return !isAsked(reading, one) && !asked.has(reading.text.tokens[one.cue.from]!.paragraph)
    })
  },
}
