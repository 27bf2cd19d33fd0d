// The article of a web page, as Firefox's reader view finds it, one line a block.
import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { lenientMetadata } from './metadata.ts'
import type { Parsed } from './parsed.ts'
import { Unreadable } from './unreadable.ts'

/** Measured: time grows with the square of depth, one page in a million is deeper than sixty; and with the number of elements. */
const greatestDepth = 200
const mostPieces = 40_000

/** Refuses what would keep the article extractor busy for minutes, in one pass over the tags. */
function checkSize(html: string) {
  let depth = 0
  let pieces = 0
  const count = () => {
    pieces += 1
    if (pieces > mostPieces) throw new Unreadable(`has more than ${mostPieces} elements and pieces of text`)
  }
  const parser = new Parser({
    ontext: count,
    onopentag() {
      depth += 1
      count()
      if (depth > greatestDepth) throw new Unreadable(`nests elements more than ${greatestDepth} deep`)
    },
    onclosetag() {
      depth -= 1
    },
  })
  parser.end(html)
}

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
)
/** Captions and credits belong to pictures, not to the report. */
const leftOut = new Set('BUTTON FIGURE FORM IFRAME NOSCRIPT SCRIPT STYLE SVG'.split(' '))

/** As much of a DOM node as reading its text takes. */
interface DomNode {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<DomNode>
}

function textOfNode(node: DomNode): string {
  if (node.nodeType === 3) return (node.textContent ?? '').replace(/[\s\u00A0]+/g, ' ')
  const name = node.nodeName.toUpperCase()
  if (leftOut.has(name)) return ''
  if (name === 'BR') return '\n'
  const inner = [...node.childNodes].map(textOfNode).join('')
  return blocks.has(name) ? `\n\n${inner}\n\n` : inner
}

/** Paragraphs a blank line apart, no white space at line ends. */
const paragraphs = (text: string) =>
  text
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** "Leaders speak | Indus Post" without the name of the site; the extractor keeps it in short titles. */
const withoutSite = (title: string, site: string): string =>
  site && title.endsWith(site) ? title.slice(0, -site.length).replace(/\s+[|»·–—-]\s+$/, '') || title : title

/** An HTML page. Throws Unreadable where it holds no article. */
export function parseHtml(html: string): Parsed {
  checkSize(html)
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? null
  const url = attribute('link[rel="canonical"]', 'href') ?? attribute('meta[property="og:url"]', 'content')
  const published = attribute('meta[property="article:published_time"]', 'content')
  const article = new Readability<DomNode>(document, { serializer: (node) => node }).parse()
  const text = article?.content ? paragraphs(textOfNode(article.content)) : ''
  if (!article || !text) throw new Unreadable('holds no article')
  const publisher = attribute('meta[property="og:site_name"]', 'content') ?? article.siteName
  return {
    metadata: lenientMetadata({
      title: withoutSite(article.title ?? '', publisher ?? ''),
      publisher,
      url,
      published: published ?? article.publishedTime,
      language: article.lang,
    }),
    text,
  }
}
