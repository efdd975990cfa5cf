import { describe, expect, it } from 'vitest'
import { layerKinds } from './domain/layers/layerKinds.ts'
import { importsOf, withoutText } from './tools/source-text.ts'

/**
 * The map of the rooms: what each may import of the others, and which packages. Data goes one way:
 * config → client → worker → engine → frame → client → store → panels → charts.
 */
interface Room {
  /** rooms whose values it may use */
  readonly uses?: readonly string[]
  /** rooms whose types alone it may use */
  readonly types?: readonly string[]
  /** single files or folders of other rooms whose values it may use */
  readonly files?: readonly string[]
  /** rooms that it may only name by address (a worker's entry) */
  readonly starts?: readonly string[]
  readonly packages?: readonly string[]
}

const map: Record<string, Room> = {
  domain: {},
  config: { uses: ['domain'] },
  engine: { uses: ['domain'], types: ['config'], packages: ['@noble/hashes'] },
  program: { types: ['config', 'domain'] },
  files: { types: ['config', 'domain', 'protocol'], packages: ['@noble/hashes'] },
  protocol: { uses: ['domain'], types: ['config', 'engine'] },
  worker: { uses: ['config', 'domain', 'engine', 'protocol'], packages: ['@noble/hashes'] },
  table: { uses: ['config'], files: ['engine/random.ts'], packages: ['d3-dsv'] },
  client: { uses: ['protocol'], types: ['config'], starts: ['worker'] },
  store: {
    uses: ['config', 'domain', 'protocol', 'i18n'],
    packages: ['zustand', 'zundo', 'react'],
  },
  charts: { uses: ['domain'], packages: ['d3-array', 'd3-contour'] },
  i18n: { types: ['config', 'table'], packages: ['react'] },
  ui: { packages: ['react', 'react-dom', 'katex', 'uqr'] },
  panels: {
    uses: ['charts', 'config', 'domain', 'i18n', 'protocol', 'store', 'ui'],
    packages: ['react', 'react-dom', 'zustand'],
  },
  course: {
    uses: ['charts', 'config', 'domain', 'i18n', 'lessons', 'protocol', 'store', 'ui'],
    // its labs need a handful of numbers at once: the engine's pure functions, never a trainer
    files: [
      'engine/math.ts',
      'engine/random.ts',
      'engine/datasets/pointSets.ts',
      'engine/network/saturation.ts',
      'engine/reference/',
    ],
    packages: ['react', 'react-dom', 'zustand'],
  },
  lessons: {
    uses: ['config', 'i18n', 'store', 'ui'],
    packages: ['react', 'zustand'],
  },
  app: {
    uses: [
      'charts',
      'client',
      'config',
      'course',
      'domain',
      'files',
      'i18n',
      'lessons',
      'offline',
      'panels',
      'program',
      'protocol',
      'store',
      'table',
      'ui',
    ],
    packages: ['react', 'react-dom', 'zustand', 'idb-keyval'],
  },
  offline: {},
}
/** Scripts of the project, and what they drive: not part of the page. */
const outside = ['tools', 'bench', 'gallery']

/** Names that only some rooms may utter. */
const reserved: Array<{
  name: string
  pattern: RegExp
  rooms: readonly string[]
  files?: readonly string[]
}> = [
  { name: 'self', pattern: /(?<![\w$.])self(?![\w$:?])/, rooms: ['worker', 'offline'] },
  {
    name: 'postMessage',
    pattern: /\.postMessage\s*\(/,
    rooms: ['client', 'worker', 'offline'],
    // to a window or a frame, never to the worker
    files: ['app/deck/presenterWindow.ts', 'app/embed/embedMessages.ts'],
  },
  {
    name: 'new Worker',
    pattern: /\bnew\s+Worker\b/,
    rooms: ['client'],
    // of an empty script, which nothing is said to
    files: ['offline/register.ts'],
  },
]

/** What a file does that its room may not. The path is relative to src/, as 'engine/math.ts'. */
function violations(path: string, code: string): string[] {
  const [roomName, ...rest] = path.split('/')
  const room = map[roomName]
  if (!room) return [`${roomName} is not on the map`]
  const found: string[] = []
  for (const { from, kind } of importsOf(code)) {
    const allowed = from.startsWith('.')
      ? mayReach(roomName, rest, resolved(path, from), kind)
      : (room.packages ?? []).some((name) => from === name || from.startsWith(`${name}/`))
    if (!allowed) found.push(`${kind} import of ${from}`)
  }
  const text = withoutText(code)
  for (const { name, pattern, rooms, files = [] } of reserved) {
    if (!rooms.includes(roomName) && !files.includes(path) && pattern.test(text)) found.push(name)
  }
  return found
}

function mayReach(
  roomName: string,
  inside: string[],
  target: string,
  kind: 'value' | 'type' | 'url',
): boolean {
  const { uses = [], types = [], files = [], starts = [] } = map[roomName]
  const [targetRoom, folder, ...deeper] = target.split('/')
  if (targetRoom !== roomName) {
    // the project's own facts (name and version) are data
    if (target === '../package.json') return roomName === 'app'
    if (kind === 'url') return starts.includes(targetRoom)
    if (files.some((file) => target === file || (file.endsWith('/') && target.startsWith(file)))) return true
    return uses.includes(targetRoom) || (kind === 'type' && types.includes(targetRoom))
  }
  // The kernels know nothing of the networks that are computed with them: of the engine they have its elementary functions.
  if (roomName === 'engine' && inside[0] === 'kernels')
    return folder === 'kernels' || folder === 'math' || target === 'engine/math.ts'
  // Panels share what lies in panels/base/ and what they know of layers, their tests a run; they have nothing of each other.
  const targetFolder = deeper.length > 0 ? folder : null
  const ownFolder = inside.length > 1 ? inside[0] : null
  return roomName !== 'panels' || [null, 'base', 'layerKinds', ownFolder].includes(targetFolder)
}

/** A relative import as a path from src/. */
function resolved(path: string, from: string): string {
  const parts = path.split('/').slice(0, -1)
  for (const part of from.split('?')[0].split('/')) {
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

// not the tests, nor what makes their random cases and stands in for the page
const sources = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      ['./**/*.{ts,tsx,js,mjs}', '!**/*.{test,bench}.{ts,tsx}', '!**/arbitrary.ts', '!**/testSharing.ts'],
      {
        query: '?raw',
        import: 'default',
        eager: true,
      },
    ),
  )
    .map(([path, code]) => [path.slice(2), code] as const)
    .filter(([path]) => !outside.includes(path.split('/')[0])),
)

describe('each room keeps to the map', () => {
  it.each([...new Set(Object.keys(sources).map((path) => path.split('/')[0]))])('%s', (room) => {
    const found = Object.entries(sources)
      .filter(([path]) => path.startsWith(`${room}/`))
      .flatMap(([path, code]) => violations(path, code).map((violation) => `${path}: ${violation}`))
    expect(found).toEqual([])
  })

  it('and the files are found', () => {
    for (const room of [
      'domain',
      'config',
      'engine',
      'protocol',
      'store',
      'charts',
      'panels',
      'ui',
      'i18n',
      'worker',
    ]) {
      expect(Object.keys(sources).some((path) => path.startsWith(`${room}/`))).toBe(true)
    }
  })
})

/** Files that lead back to themselves by what they import, types too: each is of a circle of files. */
function circles(paths: readonly string[], code: Record<string, string>): string[] {
  const known = new Set(paths)
  const next = new Map(
    paths.map((path) => [
      path,
      importsOf(code[path])
        .filter(({ from, kind }) => from.startsWith('.') && kind !== 'url')
        .map(({ from }) => resolved(path, from))
        .filter((target) => known.has(target)),
    ]),
  )
  return paths.filter((path) => {
    const seen = new Set<string>()
    const open = [...(next.get(path) ?? [])]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === path) return true
      if (seen.has(at)) continue
      seen.add(at)
      open.push(...(next.get(at) ?? []))
    }
    return false
  })
}

/** Panels that change the page's experiment, or lead its run to another moment; and stand-ins for tests. */
const pagesOwn = [
  'panels/settings/',
  'panels/moments/',
  'panels/stage/points/',
  'panels/network/unit/UnitCard.tsx',
  'panels/testRun.ts',
  'panels/stage/testing.ts',
]

describe('a panel shows the run of its context, so that it shows any', () => {
  const names = /\b(?:runStore|pageRun|experimentStore|useExperiment)\b/
  const naming = Object.keys(sources).filter(
    (path) => path.startsWith('panels/') && names.test(withoutText(sources[path])),
  )

  it('and names the page’s own only where a person changes it', () => {
    expect(naming.filter((path) => !pagesOwn.some((own) => path.startsWith(own)))).toEqual([])
  })

  it('and the list of these is no longer than it must be', () => {
    expect(pagesOwn.filter((own) => !naming.some((path) => path.startsWith(own)))).toEqual([])
  })
})

describe('no files import each other in a circle', () => {
  // an experiment holds a part of the worker's whose type is that of its file
  const aPart = ['worker/run/experiment.ts', 'worker/show/foremost.ts', 'worker/show/imagePictures.ts']

  it.each(Object.keys(map))('%s', (room) => {
    const paths = Object.keys(sources).filter((path) => path.startsWith(`${room}/`))
    expect(circles(paths, sources)).toEqual(room === 'worker' ? aPart : [])
  })

  it('and a circle is found, over a type too', () => {
    const code = {
      'app/a.ts': "import { b } from './b.ts'",
      'app/b.ts': "import type { C } from './deep/c.ts'",
      'app/deep/c.ts': "import { a } from '../a.ts'",
      'app/d.ts': "import { a } from './a.ts'",
    }
    expect(circles(Object.keys(code), code)).toEqual(['app/a.ts', 'app/b.ts', 'app/deep/c.ts'])
  })
})

/** Files that ask which kind a layer is of: the table itself, entries of the settings', and who fetches the kernels of planes. */
const byKind = [
  'domain/layers/layerKinds.ts',
  'panels/settings/layers/dense.tsx',
  'panels/settings/layers/planes.tsx',
  'worker/port/loader.ts',
]

describe('what a layer of some kind is, its numbers say', () => {
  const names = Object.keys(layerKinds).join('|')
  // maxout is an activation as well, which others may ask for
  const asks = new RegExp(
    `\\bkind\\)?\\s*[!=]==\\s*'(?:${names})'|\\bcase '(?:${names.replace('|maxout', '')})'|\\bis(?:Dense|OnPlanes)\\b`,
  )
  const asking = Object.keys(sources).filter((path) => asks.test(sources[path]))

  it('so that its name is asked for where its tables are, and nowhere else', () => {
    expect(asking).toEqual(expect.arrayContaining(byKind))
    expect(asking.filter((path) => !byKind.includes(path))).toEqual([])
  })

  it.each(["if (layer.kind === 'conv')", "({ kind }) => kind !== 'pool'", "case 'dense':", 'every(isDense)'])(
    'and that is found: %s',
    (code) => {
      expect(asks.test(code)).toBe(true)
    },
  )
})

describe('the check itself', () => {
  it.each([
    ['config/link.ts', "import { exp } from '../engine/math.ts'"],
    ['config/link.ts', "import type { Task } from '../engine/types.ts'"],
    ['config/link.ts', "import * as v from 'valibot'"],
    ['domain/activations.ts', "import type { LayerConfig } from '../config/types.ts'"],
    ['engine/trainer.ts', "import { bounds } from '../config/schema.ts'"],
    ['engine/probes/grid.ts', "import type { FrameRequest } from '../../protocol/frame.ts'"],
    ['engine/trainer.ts', 'self.onmessage = null'],
    ['engine/kernels/kernels.ts', "import type { Layer } from '../network/layers.ts'"],
    ['engine/kernels/wasm/steps.ts', "import { longestChunk } from '../../network/network.ts'"],
    ['worker/entry.ts', "import { runStore } from '../store/run.ts'"],
    ['client/client.ts', "import { train } from '../worker/session.ts'"],
    ['client/spawn.ts', "import '../worker/worker.ts'"],
    ['ui/Slider.tsx', "import address from '../worker/worker.ts?worker&url'"],
    ['store/run.ts', "import { spawn } from '../client/spawn.ts'"],
    ['table/read.ts', "import { Trainer } from '../engine/trainer.ts'"],
    ['table/read.ts', "import { viewStore } from '../store/view.ts'"],
    ['store/run.ts', 'worker.postMessage({})'],
    ['charts/plane.ts', "import { useRef } from 'react'"],
    ['charts/plane.ts', "import { runStore } from '../store/run.ts'"],
    ['charts/plane.ts', "import * as d3 from 'd3'"],
    ['panels/loss/Loss.tsx', "import { Stage } from '../stage/Stage.tsx'"],
    ['panels/base/shared.ts', "import { Stage } from '../stage/Stage.tsx'"],
    ['panels/loss/Loss.tsx', "import type { Task } from '../../engine/types.ts'"],
    ['panels/loss/Loss.tsx', "import { spawn } from '../../client/spawn.ts'"],
    ['panels/loss/Loss.tsx', "const m = import('../../worker/session.ts')"],
    ['panels/loss/Loss.tsx', "const w = new Worker(new URL('../../worker/worker.ts', import.meta.url))"],
    ['ui/Slider.tsx', "import { useExperiment } from '../store/react.ts'"],
    ['i18n/language.ts', "import { bounds } from '../config/schema.ts'"],
    ['course/labs/Neuron.tsx', "import { Trainer } from '../../engine/trainer.ts'"],
    ['course/labs/Neuron.tsx', "import { spawn } from '../../client/spawn.ts'"],
    ['app/main.tsx', "import { Trainer } from '../engine/trainer.ts'"],
    ['app/main.tsx', "import '../worker/worker.ts'"],
    ['somewhere/new.ts', ''],
  ])('refuses in %s: %s', (path, code) => {
    expect(violations(path, code)).not.toEqual([])
  })

  it.each([
    ['engine/trainer.ts', "import type { LossName } from '../config/types.ts'"],
    ['engine/trainer.ts', "import { alphaOf } from '../domain/activations.ts'"],
    ['engine/probes/grid.ts', "import { exp } from '../math.ts'"],
    [
      'engine/kernels/plain/activations.ts',
      "import { tanh } from '../../math.ts'\nimport type { Layer } from '../arrays.ts'",
    ],
    [
      'client/spawn.ts',
      "const w = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module' })",
    ],
    ['client/spawn.ts', "import address from '../worker/worker.ts?worker&url'"],
    ['worker/worker.ts', 'self.postMessage(1)'],
    [
      'panels/loss/Loss.tsx',
      "import { useChartTheme } from '../useChartTheme.ts'\nimport { axis } from './axis.ts'",
    ],
    ['panels/loss/Loss.tsx', "import {\n  plane,\n  type Plane,\n} from '../../charts/plane.ts'"],
    [
      'store/run.ts',
      "// only the client calls port.postMessage(…) on self\nimport { createStore } from 'zustand/vanilla'",
    ],
    ['course/labs/Neuron.tsx', "import { tanh } from '../../engine/math.ts'"],
    ['course/labs/Neuron.tsx', "import { forward } from '../../engine/reference/network.ts'"],
    ['charts/axis.ts', "export { ticks as steps } from 'd3-array'"],
    ['app/scripting.ts', "import { version } from '../../package.json'"],
  ])('accepts in %s: %s', (path, code) => {
    expect(violations(path, code)).toEqual([])
  })
})
