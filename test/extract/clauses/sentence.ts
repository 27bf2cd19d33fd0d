import type { Document } from '../../../src/documents/document.ts'
import type { NounPhrase } from '../../../src/extract/clauses/clause.ts'
import { Clauses } from '../../../src/extract/clauses/clauses.ts'
import { inflect, type VerbForm } from '../../../src/extract/lexicon/inflect.ts'
import type { Mention } from '../../../src/extract/parties/party.ts'
import { readText, type Text } from '../../../src/extract/text/text.ts'
import { documentOf } from '../../support/document.ts'

export const datedOf = (body: string): Document => documentOf(body, { published_on: '2020-01-08' })

/** Mentions written into a sentence as `{General Bajwa}`; `{~US}` only qualifies what follows. */
export function readMarked(marked: string): {
  text: Text
  mentionAt: (token: number) => Mention | undefined
  mentions: Mention[]
} {
  const ranges: { start: number; end: number; modifier: boolean }[] = []
  let body = ''
  for (const piece of marked.split(/(\{[^}]*\})/)) {
    const named = /^\{(~?)([^}]*)\}$/.exec(piece)
    const words = named ? named[2]! : piece
    if (named) ranges.push({ start: body.length, end: body.length + words.length, modifier: named[1] === '~' })
    body += words
  }
  const text = readText(datedOf(body))
  const mentions = ranges.map(({ start, end, modifier }): Mention => {
    const inside = text.tokens.filter((token) => token.start >= start && token.end <= end)
    const words = body.slice(start, end)
    const form = /^(?:he|she|it|they)$/i.test(words) ? 'pronoun' : 'name'
    return {
      start,
      end,
      from: inside[0]!.index,
      to: inside.at(-1)!.index,
      form,
      parties: [words],
      modifier,
      within: null,
      rule: 'test',
    }
  })
  return {
    text,
    mentions,
    mentionAt: (token) => mentions.find((mention) => mention.from <= token && token <= mention.to),
  }
}

/** A sentence with its verb marked as `*said*`, its mentions as `readMarked` has them. */
export function clauseOf(marked: string) {
  const verbText = /\*([^*]+)\*/.exec(marked)![1]!
  const plain = marked.replace(/\*/g, '')
  const { text, mentionAt } = readMarked(plain)
  const at = marked.slice(0, marked.indexOf('*')).replace(/[{}~]/g, '').length
  const from = text.tokens.find((token) => token.start >= at)!.index
  const to = from + verbText.split(' ').length - 1
  const clauses = new Clauses(text, { mentionAt })
  const clause = clauses.at({ from, to, form: formOf(verbText) })
  const words = (phrase: NounPhrase | null) =>
    phrase && text.body.slice(text.tokens[phrase.from]!.start, text.tokens[phrase.to]!.end)
  return { clauses, clause, text, words }
}

const lemmas =
  'say tell urge condemn call fire kill meet telephone speak phone warn hit add strike shell accuse discuss take arrest ring write vow describe promise visit reiterate report march shoot launch'.split(
    ' ',
  )
function formOf(verb: string): VerbForm {
  for (const lemma of lemmas)
    for (const [form, word] of Object.entries(inflect(lemma)))
      if (word === verb.split(' ')[0]!.toLowerCase()) return form as VerbForm
  throw new Error(`no lemma for ${verb}`)
}
