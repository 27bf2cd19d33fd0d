// Posts as facts and documents word them.

const words = (title: string) =>
  title
    .toLowerCase()
    .replace(/defence/g, 'defense')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)

/** 'Foreign Minister' tells of a 'Minister of Foreign Affairs': half of its words, or more, are there. */
export function isPost(written: string, title: string): boolean {
  const stems = (one: string) =>
    new Set(
      words(one)
        .filter((word) => word.length > 2)
        .map((word) => word.slice(0, 6)),
    )
  const [wanted, said] = [stems(title), stems(written)]
  return [...wanted].filter((stem) => said.has(stem)).length * 2 >= Math.min(wanted.size, said.size) && said.size > 0
}

/** Whether a passage of a document names the person and has most words of the post: who stands in it otherwise is told of as somebody else. */
export function isTold(texts: readonly string[], person: string, title: string): boolean {
  const surname = words(person).at(-1) ?? ''
  return texts
    .flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/))
    .some((passage) => words(passage).includes(surname) && isPost(passage, title))
}
