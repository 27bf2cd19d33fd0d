// How the time of one text grows with its length, for ordinary text and for what is hard on an extractor.
import { extract } from '../../src/extract/extract.ts'
import { readWorld } from '../../src/world.ts'
import { documentOf } from '../support/document.ts'
import { demonstrationCorpus } from './corpus.ts'
import { printTable } from './table.ts'

const sizes = [100, 200, 400, 1000]

export async function scaling(): Promise<void> {
  const world = readWorld()
  const corpus = (await demonstrationCorpus()).map(({ body }) => body).join('\n\n')
  const texts: Record<string, string> = {
    'the corpus, end to end': `${corpus}\n\n`,
    'the corpus without line breaks': `${corpus.replace(/\s+/g, ' ')} `,
    'the corpus without full stops and line breaks': `${corpus.replace(/[.!?]/g, '').replace(/\s+/g, ' ')} `,
    'one call told again and again': 'Ivan Petrov called Anna Weber on Monday. ',
    'one call after another in one sentence': 'Ivan Petrov called Anna Weber and ',
    'one attack told again and again': 'Gunmen killed 12 people in Baghdad. ',
    'one attack after another in one sentence': 'gunmen killed 12 people in Baghdad and ',
    'quotations with their speaker': '"No," said Ivan Petrov. ',
    'a statement within a statement': 'Ivan Petrov said that ',
    'a transcript': 'MR PRICE: Yes.\nQ: Why?\n',
    'one name': 'Ivan Petrov ',
    'a title without a name': 'President ',
    'opening quotation marks': '‘a ',
    'quotation marks alone': '"',
    'one number': '17 ',
    'one capital letter': 'A',
    'line breaks alone': '\n',
    the: 'the ',
  }
  extract(documentOf(corpus.slice(0, 50_000)), world)
  printTable(
    'Milliseconds by thousands of characters',
    Object.entries(texts).map(([text, unit]) => {
      const times = sizes.map((size): [string, number] => {
        const document = documentOf(unit.repeat(Math.ceil((size * 1000) / unit.length)).slice(0, size * 1000))
        const start = performance.now()
        extract(document, world)
        return [`${size}`, performance.now() - start]
      })
      return { text, ...Object.fromEntries(times) }
    }),
  )
}
