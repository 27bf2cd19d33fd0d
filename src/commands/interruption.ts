/** Passes items on until the first SIGINT or SIGTERM; then the sequence ends, as if there were no more. */
export interface Interruption {
  until<Item>(items: AsyncIterable<Item>): AsyncIterable<Item>
  /** The signal that came; null while none has. */
  signal: NodeJS.Signals | null
  /** Stops listening: signals end the process again. */
  end(): void
  /** Where a signal came: says that the work goes on when the command is given again, and exits with 130 as shells do. */
  tell(): void
}

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM']

export function listenForInterruption(): Interruption {
  const onSignal = (signal: NodeJS.Signals) => {
    interruption.signal = signal
    interruption.end()
  }
  const interruption: Interruption = {
    signal: null,
    async *until(items) {
      for await (const item of items) {
        if (interruption.signal !== null) return
        yield item
      }
    },
    end() {
      for (const signal of signals) process.off(signal, onSignal)
    },
    tell() {
      if (interruption.signal === null) return
      process.stderr.write('readout: interrupted; give the same command again to go on\n')
      process.exitCode = 130
    },
  }
  for (const signal of signals) process.on(signal, onSignal)
  return interruption
}
