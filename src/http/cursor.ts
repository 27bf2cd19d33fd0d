// A cursor says where a page ended and of which question, so that it cannot continue another.
import { createHash } from 'node:crypto'
import type { Position } from '../database/read-model/asked.ts'
import { fault, ProblemError } from './problems.ts'

const fingerprintOf = (question: unknown): string =>
  createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 11)

/** The cursor after the row at this position. */
export const writeCursor = ({ key, value }: Position, question: unknown): string =>
  Buffer.from(`${key}.${value ?? ''}.${fingerprintOf(question)}`).toString('base64url')

const refuseCursor = (reason: string): never => {
  throw new ProblemError('invalid-cursor', `cursor ${reason}.`, [fault('cursor', reason)])
}

/** The position in a cursor. Throws the 400 where it was cut, mistyped, or made for another question. */
export function readCursor(cursor: string, question: unknown): Position {
  const parts = /^(\d{1,16})\.(-?\d{0,16})\.([\w-]{11})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))
  const [, key, value, fingerprint] = parts ?? []
  if (!Number.isSafeInteger(Number(key)) || !Number.isSafeInteger(Number(value)) || value === '-')
    return refuseCursor('is broken: take it from page.next_cursor as it stands')
  if (fingerprint !== fingerprintOf(question))
    return refuseCursor('belongs to another list, other filters or another order: begin again without it')
  return { key: Number(key), value: value === '' ? null : Number(value) }
}
