import { describe, expect, test } from 'vitest'
import { faultsOf, folderWith, readAll } from './support.ts'

const page = async (html: string) => (await readAll(folderWith({ 'a.html': html }))).documents[0]

const article = `<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Leaders speak</h1>
<figure><img src="x.jpg" alt=""><figcaption>The palace (Photo: agency)</figcaption></figure>
<p>The prime minister spoke by&nbsp;telephone
  with <b>the</b> president on Thursday,<br>the office said.</p>
<p>“We agreed,” he said &amp; left.</p><ul><li>First point</li><li>Second point</li></ul>
<script>var x = "The minister did not say this."</script></article><footer>All rights reserved</footer>`
const body = `The prime minister spoke by telephone with the president on Thursday,
the office said.

“We agreed,” he said & left.

First point

Second point`

describe('a page', () => {
  test('gives its article, a block a paragraph, without navigation, pictures and scripts', async () => {
    const head = `<title>Leaders speak | Indus Post</title>
      <meta property="og:site_name" content="Indus Post"><link rel="canonical" href="https://induspost.example/1">
      <meta property="article:published_time" content="2020-01-09T22:00:00Z">`
    expect(await page(`<!doctype html><html lang="en-GB"><head>${head}</head><body>${article}</body></html>`)).toEqual({
      key: 'https://induspost.example/1',
      path: 'a.html',
      title: 'Leaders speak',
      publisher: 'The Indus Post',
      publisher_country: 'PAK',
      kind: 'news',
      published_on: '2020-01-09',
      language: 'en',
      url: 'https://induspost.example/1',
      body,
    })
  })

  test('describes itself in JSON-LD as well', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Leaders speak again',
      datePublished: '2020-01-10',
      publisher: { '@type': 'Organization', name: 'MOFA' },
    }
    const read = await page(
      `<html><head><script type="application/ld+json">${JSON.stringify(data)}</script></head><body>${article}</body></html>`,
    )
    expect([read?.title, read?.publisher, read?.publisher_country, read?.published_on]).toEqual([
      'Leaders speak again',
      'Ministry of Foreign Affairs of Japan',
      'JPN',
      '2020-01-10',
    ])
  })

  test('is taken as it comes: what it says unusably of itself is passed over', async () => {
    const head = `<meta property="article:published_time" content="yesterday"><link rel="canonical" href="/relative"><title>Leaders speak</title>`
    const read = await page(`<html lang="x-klingon"><head>${head}</head><body>${article}</body></html>`)
    expect([read?.key, read?.published_on, read?.language, read?.body]).toEqual(['a.html', null, 'en', body])
  })

  test('may be a fragment, short, or broken', async () => {
    expect((await page('<p>The minister spoke to the press on Friday.'))?.body).toBe(
      'The minister spoke to the press on Friday.',
    )
  })

  test.for([
    ['<div>'.repeat(201), 'a.html: nests elements more than 200 deep'],
    ['<b></b>'.repeat(40_001), 'a.html: has more than 40000 elements and pieces of text'],
    ['<'.repeat(100_000), 'a.html: has more than 40000 elements and pieces of text'],
    ['<script>alert(1)</script>', 'a.html: holds no article'],
  ])('that would take too long or says nothing is refused: %#', async ([html, fault]) => {
    expect(await faultsOf('a.html', html ?? '')).toEqual([fault])
  })
})
