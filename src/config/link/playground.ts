/** A fragment of TensorFlow Playground as the nearest experiment of this page, with a list of what differs. */
import { normalizeConfig } from '../normalize/normalize.ts'
import { Notes } from '../notes.ts'
import type { ConfigReport, DataSetName, FeatureName } from '../types.ts'

/** Keys that Playground has and no link of this page. */
const itsOwn: ReadonlySet<string> = new Set([
  'activation',
  'batchSize',
  'dataset',
  'regDataset',
  'learningRate',
  'regularization',
  'regularizationRate',
  'networkShape',
  'showTestData',
  'discretize',
  'percTrainData',
  'xTimesY',
  'xSquared',
  'ySquared',
  'cosX',
  'sinX',
  'cosY',
  'sinY',
  'collectStats',
  'problem',
  'initZero',
  'hideText',
])
/** Its keys that mean something else here, or nothing by themselves. */
const shared: ReadonlySet<string> = new Set(['noise', 'seed', 'x', 'y', 'tutorial'])

const sets: ReadonlyMap<string, DataSetName> = new Map([
  ['circle', 'circle'],
  ['xor', 'xor'],
  ['gauss', 'gaussians'],
  ['spiral', 'spiral'],
])
const surfaces: ReadonlyMap<string, DataSetName> = new Map([
  ['reg-plane', 'plane'],
  ['reg-gauss', 'hills'],
])
const inputs: ReadonlyArray<readonly [string, FeatureName | null]> = [
  ['x', 'x'],
  ['y', 'y'],
  ['xSquared', 'x^2'],
  ['ySquared', 'y^2'],
  ['xTimesY', 'xy'],
  ['sinX', 'sin(x)'],
  ['sinY', 'sin(y)'],
  ['cosX', null],
  ['cosY', null],
]
/** What it shows or hides, which is no part of an experiment here. */
const looks = ['discretize', 'showTestData', 'collectStats', 'hideText', 'tutorial']
/** Most points of its noise slider, and how many points it has. */
const fullNoise = 50
const samples = 500

type Fields = ReadonlyMap<string, string>

/** The experiment that comes nearest; null: the fragment is none of Playground's. A key is never read as one of ours. */
export function fromPlayground(fragment: string): ConfigReport | null {
  const fields = fieldsOf(fragment)
  const known = [...fields.keys()].filter((key) => itsOwn.has(key) || shared.has(key))
  if (fields.has('v') || known.length < 2 || !known.some((key) => itsOwn.has(key))) return null
  const notes = new Notes()
  notes.add('TensorFlow Playground', 'other-page', '')
  const regression = fields.get('problem') === 'regression'
  const config = {
    data: dataOf(fields, regression, notes),
    features: featuresOf(fields, notes),
    layers: layersOf(fields, notes),
    // it draws weights between −0.5 and 0.5, and begins with biases of 0.1
    initialization: isTrue(fields, 'initZero')
      ? { weights: 'zeros', bias: 0 }
      : { weights: 'uniform', scale: 0.5, bias: 0.1 },
    loss: regression ? 'squared' : 'softmax',
    optimizer: { name: 'sgd', learningRate: numberOf(fields, 'learningRate', 0.03), schedule: 'constant' },
    batchSize: numberOf(fields, 'batchSize', 10),
    regularization: penaltyOf(fields, notes),
  }
  if (!regression) notes.add('loss', 'nearest', 'squared error, tanh', 'softmax')
  for (const key of looks) if (isTrue(fields, key)) notes.add(key, 'left-out', 'true')
  for (const key of fields.keys())
    if (!itsOwn.has(key) && !shared.has(key) && fields.get(key) !== 'false')
      notes.add(key, 'left-out', fields.get(key))
  const report = normalizeConfig(config)
  return { config: report.config, corrections: [...notes.corrections, ...report.corrections] }
}

function fieldsOf(fragment: string): Fields {
  const fields = new Map<string, string>()
  for (const part of fragment.replace(/^#/, '').split('&', 100)) {
    const [, key, value] = /^([\w-]{1,40})=(.{0,500})$/s.exec(part) ?? []
    if (key !== undefined && !fields.has(key)) fields.set(key, value)
  }
  return fields
}

const isTrue = (fields: Fields, key: string): boolean => fields.get(key) === 'true'

/** A number as it is written there; what is none stays text, for the corrector to list. */
function numberOf(fields: Fields, key: string, usual: number): unknown {
  const text = fields.get(key)
  if (text === undefined || text === '') return usual
  const value = Number(text)
  return Number.isNaN(value) ? text : value
}

function dataOf(fields: Fields, regression: boolean, notes: Notes): Record<string, unknown> {
  const [key, names, usual] = regression
    ? (['regDataset', surfaces, 'reg-plane'] as const)
    : (['dataset', sets, 'circle'] as const)
  const given = fields.get(key) ?? usual
  const set = names.get(given) ?? names.get(usual)
  if (!names.has(given)) notes.add('data.set', 'unknown-name', given, set)
  const noise = share(fields.get('noise'), fullNoise, 0)
  const trained = share(fields.get('percTrainData'), 100, 0.5)
  const seed = fields.get('seed')
  const digits = seed?.replace(/\D/g, '').slice(0, 9) || '1'
  // its own draws, whose spread is of another measure
  if (noise > 0) notes.add('data.noise', 'nearest', fields.get('noise'), noise)
  if (seed !== undefined) notes.add('data.seed', 'nearest', seed, Number(digits))
  return { set, samples, noise, testShare: Number((1 - trained).toFixed(2)), seed: Number(digits) }
}

/** A number of parts of the whole, 0…1. */
function share(text: string | undefined, whole: number, usual: number): number {
  const value = Number(text || Number.NaN) / whole
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : usual
}

function featuresOf(fields: Fields, notes: Notes): FeatureName[] {
  // x and y are on unless they are switched off, the others off unless they are switched on
  const on = inputs.filter(([key, name]) =>
    name === 'x' || name === 'y' ? fields.get(key) !== 'false' : isTrue(fields, key),
  )
  for (const [key, name] of on) if (name === null) notes.add('features', 'left-out', key)
  const features = on.flatMap(([, name]) => name ?? [])
  return features.length > 0 ? features : ['x', 'y']
}

function layersOf(fields: Fields, notes: Notes): unknown[] {
  const given = fields.get('activation') ?? 'tanh'
  const known = ['tanh', 'sigmoid', 'relu', 'linear'].includes(given)
  if (!known) notes.add('activation', 'unknown-name', given, 'tanh')
  const shape = fields.get('networkShape') ?? '4,2'
  return shape
    .split(',', 100)
    .filter((units) => units !== '')
    .map((units) => ({ units: Number(units) || units, activation: known ? given : 'tanh' }))
}

function penaltyOf(fields: Fields, notes: Notes): Record<string, unknown> {
  const kind = fields.get('regularization') ?? 'none'
  const rate = numberOf(fields, 'regularizationRate', 0)
  if (kind === 'L1') return { l1: rate }
  if (kind === 'L2') return { l2: rate }
  if (kind !== 'none' && kind !== '') notes.add('regularization', 'unknown-name', kind)
  return {}
}
