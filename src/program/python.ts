/** What every program in Python has: the data, the random streams, the mini-batches. */
import type { FeatureName } from '../config/types.ts'
import images from './pieces/python/images.py?raw'
import random from './pieces/python/random.py?raw'
import {
  base64Lines,
  bytesLines,
  drawsNoise,
  mirrors,
  type PointSource,
  type ProgramSource,
  piece,
  usualSteps,
} from './source.ts'

const array = (name: string, values: Float32Array): string[] => [
  `${name} = floats('''`,
  ...base64Lines(values),
  "''')",
]

const pythonDecoding = [
  'def floats(text):',
  '    """Values of little-endian float32 in Base64."""',
  "    return np.frombuffer(base64.b64decode(text), '<f4').astype(np.float32)",
]

const features: Record<FeatureName, string> = {
  x: 'x',
  y: 'y',
  'x^2': 'x * x',
  'y^2': 'y * y',
  xy: 'x * y',
  'sin(x)': 'np.sin(x)',
  'sin(y)': 'np.sin(y)',
}

const pointData = (source: ProgramSource): string[] => {
  const { data, task } = source
  if (data.kind !== 'points') return []
  const split = (
    name: string,
    { coordinates, targets }: { coordinates: Float32Array; targets: Float32Array },
  ) => [...array(`${name}_POINTS`, coordinates), ...array(`${name}_TARGETS`, targets)]
  return [
    ...pythonDecoding,
    '',
    '',
    ...split('TRAIN', data.train),
    ...split('TEST', data.test),
    '',
    '',
    ...featureColumns(data),
    '',
    '',
    'def load_data(_):',
    `    targets = ${task === 'regression' ? 'lambda values: values' : 'lambda values: values.astype(np.int64)'}`,
    '    return (inputs_of(TRAIN_POINTS), targets(TRAIN_TARGETS)), (inputs_of(TEST_POINTS), targets(TEST_TARGETS))',
  ]
}

export const featureColumns = ({ stride, features: names }: PointSource): string[] => [
  'def inputs_of(points):',
  `    """The features that the network gets for points [count, ${stride}]."""`,
  `    points = np.asarray(points, np.float32).reshape(-1, ${stride})`,
  ...(stride === 2 ? ['    x, y = points[:, 0], points[:, 1]'] : ['    x = points[:, 0]']),
  `    return np.stack([${names.map((name) => features[name]).join(', ')}], axis=1)`,
]

const imageData = ({ data }: ProgramSource): string[] =>
  data.kind === 'images'
    ? [
        ...pythonDecoding,
        '',
        '',
        ...(data.records
          ? [
              `# the training images are in the file; the test images are at ${data.address}`,
              'IMAGES = None',
              "EMBEDDED = '''",
              ...bytesLines(data.records),
              "'''",
            ]
          : [`IMAGES = ${JSON.stringify(data.address)}`, "EMBEDDED = ''"]),
        `TRAIN_IMAGES = ${data.train}`,
        `HELD_IMAGES = ${data.held}`,
        `TEST_IMAGES = ${data.test}`,
        '',
        '',
        ...piece(images),
      ]
    : []

const pythonData = (source: ProgramSource): string[] => [...pointData(source), ...imageData(source)]

/** The rows of the mini-batch of each step, and what is drawn for it. */
const pythonBatches = (source: ProgramSource): string[] => [
  ...piece(random),
  '',
  '',
  'def batches(inputs, targets, steps):',
  '    """Every epoch goes once through a fresh permutation of the examples; its last batch may be smaller."""',
  '    epoch, position = 0, len(targets)',
  '    for step in range(FIRST_STEP + steps):',
  '        if position == len(targets):',
  '            order = Random(3, epoch).permutation(len(targets))',
  ...(mirrors(source)
    ? [
        '            coin = Random(6, epoch)',
        '            mirrored = np.array([coin.uniform() < 0.5 for _ in range(len(targets))])',
      ]
    : []),
  '            epoch, position = epoch + 1, 0',
  '        rows = order[position:position + BATCH_SIZE]',
  '        position += len(rows)',
  '        if step < FIRST_STEP:',
  '            continue',
  '        x = inputs[rows]',
  ...(mirrors(source) ? ['        turned = mirrored[rows]', '        x[turned] = x[turned, :, ::-1]'] : []),
  ...(drawsNoise(source)
    ? [
        '        noise = Random(5, step)',
        '        draws = [noise.normal() for _ in range(x.size)]',
        `        x = x + np.float32(${source.config.regularization.inputNoise}) * np.array(draws, np.float32).reshape(x.shape)`,
      ]
    : []),
  '        yield step, x, targets[rows]',
]

const pythonParameters = (source: ProgramSource): string[] => array('FIRST_PARAMETERS', source.parameters)

/** Settings at the top, for all programs in Python. */
const pythonSettings = ({ config, from = 0 }: ProgramSource): string[] => [
  `SEED = ${config.initialization.seed}`,
  `BATCH_SIZE = ${config.batchSize}`,
  `LEARNING_RATE = ${config.optimizer.learningRate}`,
  `FIRST_STEP = ${from}`,
  'MASK = 0xFFFFFFFF',
]

/** The learning rate of each update, by the schedule. */
const pythonRate = ({ config: { optimizer } }: ProgramSource): string[] => {
  const time = `step / ${optimizer.scheduleSteps}`
  const rates = {
    constant: 'LEARNING_RATE',
    step: `LEARNING_RATE * 0.5 ** (step // ${optimizer.scheduleSteps})`,
    exponential: `LEARNING_RATE * math.exp(-${time})`,
    inverse: `LEARNING_RATE / (1 + ${time})`,
    cosine: `0.0 if step >= ${optimizer.scheduleSteps} else LEARNING_RATE * 0.5 * (1 + math.cos(math.pi * ${time}))`,
  }
  return ['def learning_rate(step):', `    return ${rates[optimizer.schedule]}`]
}

const pythonImports = ({ data }: ProgramSource, more: readonly string[] = []): string[] =>
  ['argparse', 'base64', 'math', 'sys', ...(data.kind === 'images' ? ['json', 'os', 'urllib.request'] : [])]
    .sort()
    .map((name) => `import ${name}`)
    .concat('', 'import numpy as np', more)

/** The arguments of every program in Python. */
export const pythonArguments = (source: ProgramSource): string[] => [
  'parser = argparse.ArgumentParser()',
  `parser.add_argument('--steps', type=int, default=${usualSteps(source)})`,
  "parser.add_argument('--losses', action='store_true', help='print the loss of every mini-batch instead of the training loss at every tenth step')",
  ...(source.data.kind === 'images'
    ? ["parser.add_argument('--images', '--shards', default=IMAGES, help='folder or address of the shards')"]
    : []),
  'arguments = parser.parse_args()',
  `train, test = load_data(${source.data.kind === 'images' ? 'arguments.images' : 'None'})`,
]

/** Order of everything that learns, for comments: 'layer 1', …, 'output'. */
export const nameOf = (k: number, count: number): string => (k === count - 1 ? 'output' : `layer${k + 1}`)

/** What every program has before its network: imports, settings, data, first weights, the order of batches, the learning rate. */
export const pythonBeginning = (source: ProgramSource, imports: readonly string[] = []): string[] => [
  ...pythonImports(source, imports),
  '',
  ...[pythonSettings, pythonData, pythonParameters, pythonBatches, pythonRate].flatMap((part) => [
    ...part(source),
    '',
    '',
  ]),
]
