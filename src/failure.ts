/** Something that its reader can mend: the message is one line that names what and where; no stack is shown. */
export class Failure extends Error {
  override readonly name: string = 'Failure'
}
