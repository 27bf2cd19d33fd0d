// Where the time of a run goes, by samples of what the process is at.
import { type Profiler, Session } from 'node:inspector/promises'

/** Stages by the functions, declared by these names, within which a sample counts for them; the nearest counts. */
export type Stages = Readonly<Record<string, readonly string[]>>

const collector = '(garbage collector)'

/** Microseconds of each stage: of the samples below its functions. What is in none is told as `else`. */
function byStage({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, stages: Stages): Record<string, number> {
  const stageOf = new Map(Object.entries(stages).flatMap(([stage, names]) => names.map((name) => [name, stage])))
  const times = new Map<number, number>()
  for (const [at, node] of samples.entries()) times.set(node, (times.get(node) ?? 0) + (timeDeltas[at] ?? 0))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const costs = Object.fromEntries([...Object.keys(stages), 'garbage', 'else'].map((stage) => [stage, 0]))
  const add = (node: Profiler.ProfileNode, within: string | null): void => {
    const { functionName } = node.callFrame
    const stage = functionName === collector ? 'garbage' : (stageOf.get(functionName) ?? within)
    if (functionName !== '(idle)') costs[stage ?? 'else'] = (costs[stage ?? 'else'] ?? 0) + (times.get(node.id) ?? 0)
    for (const child of node.children ?? []) {
      const below = byId.get(child)
      if (below) add(below, stage)
    }
  }
  const [root] = nodes
  if (root) add(root, null)
  return costs
}

/** Runs the work; gives the milliseconds that each stage of it took. */
export async function stagesOf(stages: Stages, work: () => Promise<unknown>): Promise<Record<string, number>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  return Object.fromEntries(Object.entries(byStage(profile, stages)).map(([stage, time]) => [stage, time / 1000]))
}
