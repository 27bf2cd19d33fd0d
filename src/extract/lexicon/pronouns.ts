// Words that stand for a party named before.
import { type Lexeme, lexemeClass, lexemes } from '../marks/lexeme.ts'

export interface Pronoun {
  gender: 'female' | 'male' | null
  /** `he` a person, `it` a body, `they` several persons or a body. */
  of: 'person' | 'body' | 'several'
  /** "his", "their": qualifies what follows. */
  possessive: boolean
}

export const Pronoun = lexemeClass<Pronoun>('pronoun')

const pronoun = (gender: Pronoun['gender'], of: Pronoun['of'], plain: string, possessive: string): Lexeme[] => [
  ...lexemes(Pronoun, plain.split(' '), { gender, of, possessive: false }),
  ...lexemes(Pronoun, possessive.split(' '), { gender, of, possessive: true }),
]

export const pronounLexemes: Lexeme[] = [
  ...pronoun('male', 'person', "he him himself he'd he'll", 'his'),
  ...pronoun('female', 'person', "she herself she'd she'll", 'her'),
  ...pronoun(null, 'several', "they them themselves they'd they'll they've", 'their'),
  ...pronoun(null, 'body', "it itself it'd it'll", 'its'),
]

/** "the two ministers", "both leaders", "the pair": nouns that stand for two or more persons named before. */
export const groupNouns: ReadonlySet<string> = new Set(
  `men women leaders ministers presidents officials sides diplomats generals figures premiers secretaries counterparts chiefs commanders politicians
  statesmen parties heads envoys colleagues allies principals interlocutors`.split(/\s+/),
)
