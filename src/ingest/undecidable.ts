/** A decision by hand cannot be made as asked; the message is one line that says why. */
export class Undecidable extends Error {
  override name = 'Undecidable'
}
