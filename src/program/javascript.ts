import type { FeatureName } from '../config/types.ts'
import { javascriptLayers } from './javascriptLayers.ts'
import images from './pieces/javascript/images.js?raw'
import random from './pieces/javascript/random.js?raw'
import {
  base64Lines,
  bytesLines,
  drawsMasks,
  hasDropout,
  heading,
  indented,
  mirrors,
  type ProgramSource,
  piece,
  usualSteps,
} from './source.ts'

/** The one thing that the language itself does not have, and only images need. */
const fileAccess = `import { readFile } from ${JSON.stringify('node:fs/promises')}`

const array = (name: string, values: Float32Array): string[] => [
  `const ${name} = floats(\``,
  ...base64Lines(values),
  '`)',
]

const decoding = [
  '/** Values of little-endian float32 in Base64. */',
  'const floats = (text) =>',
  "  new Float32Array(Uint8Array.from(atob(text.replace(/\\s/g, '')), (letter) => letter.charCodeAt(0)).buffer)",
]

const featureTexts: Record<FeatureName, string> = {
  x: 'x',
  y: 'y',
  'x^2': 'x * x',
  'y^2': 'y * y',
  xy: 'x * y',
  'sin(x)': 'Math.sin(x)',
  'sin(y)': 'Math.sin(y)',
}

function data(source: ProgramSource): string[] {
  const { data } = source
  if (data.kind === 'points') {
    const { stride, features, train, test } = data
    const columns = features.map((name) => featureTexts[name]).join(', ')
    return [
      ...array('trainPoints', train.coordinates),
      ...array('trainTargets', train.targets),
      ...array('testPoints', test.coordinates),
      ...array('testTargets', test.targets),
      '',
      '/** The features that the network gets for a point. */',
      stride === 2 ? `const inputsOf = (x, y) => [${columns}]` : `const inputsOf = (x) => [${columns}]`,
      'const split = (points, targets) => ({',
      `  inputs: Array.from(targets, (_, k) => inputsOf(${stride === 2 ? 'points[2 * k], points[2 * k + 1]' : 'points[k]'})),`,
      '  targets,',
      '})',
      'const train = split(trainPoints, trainTargets)',
      'const test = split(testPoints, testTargets)',
    ]
  }
  return [
    ...(data.records
      ? [`// the training images are in the file; the test images are at ${data.address}`]
      : []),
    `const folder = option('shards', option('images', ${data.records ? "''" : JSON.stringify(data.address)}))`,
    ...(data.records ? ['const embedded = `', ...bytesLines(data.records), '`'] : ["const embedded = ''"]),
    `const trainImages = ${data.train}`,
    `const heldImages = ${data.held}`,
    `const testImages = ${data.test}`,
    '',
    ...piece(images),
  ]
}

const losses = {
  softmax: [
    'const most = Math.max(...scores)',
    'const exponentials = scores.map((score) => Math.exp(score - most))',
    'const total = exponentials.reduce((sum, e) => sum + e)',
    'const gradient = exponentials.map((e, j) => e / total - (j === target ? 1 : 0))',
    'return { loss: Math.log(total) - (scores[target] - most), gradient }',
  ],
  hinge: [
    '// Weston and Watkins: every wrong score that comes within 1 of the right one',
    'const margins = scores.map((score, j) => (j === target ? 0 : Math.max(0, score - scores[target] + 1)))',
    'const within = margins.filter((margin) => margin > 0).length',
    'const gradient = margins.map((margin, j) => (j === target ? -within : margin > 0 ? 1 : 0))',
    'return { loss: margins.reduce((sum, margin) => sum + margin, 0), gradient }',
  ],
  squared: [
    'const [difference] = scores.map((score) => score - target)',
    'return { loss: 0.5 * difference ** 2, gradient: [difference] }',
  ],
}

function update({ config: { optimizer } }: ProgramSource): string[] {
  const { momentum } = optimizer
  const rules = {
    sgd: ['w[k] -= rate * g[k]'],
    momentum: [`first[k] = ${momentum} * first[k] - rate * g[k]`, 'w[k] += first[k]'],
    nesterov: [
      `first[k] = ${momentum} * first[k] - rate * g[k]`,
      `w[k] += ${momentum} * first[k] - rate * g[k]`,
    ],
    adagrad: ['first[k] += g[k] ** 2', 'w[k] -= (rate * g[k]) / (Math.sqrt(first[k]) + 1e-8)'],
    rmsprop: [
      'first[k] = 0.9 * first[k] + 0.1 * g[k] ** 2',
      'w[k] -= (rate * g[k]) / (Math.sqrt(first[k]) + 1e-8)',
    ],
    adam: [
      'first[k] = 0.9 * first[k] + 0.1 * g[k]',
      'second[k] = 0.999 * second[k] + 0.001 * g[k] ** 2',
      'const [m, v] = [first[k] / (1 - 0.9 ** (step + 1)), second[k] / (1 - 0.999 ** (step + 1))]',
      'w[k] -= (rate * m) / (Math.sqrt(v) + 1e-8)',
    ],
  }
  return [
    '/** One array of parameters by its gradient; `first` and `second` are what the optimizer remembers of it. */',
    'function update(w, g, { first, second }, rate, step) {',
    '  for (let k = 0; k < w.length; k++) {',
    ...indented(rules[optimizer.name], 4),
    '  }',
    '}',
  ]
}

function rate({ config: { optimizer } }: ProgramSource): string {
  const time = `step / ${optimizer.scheduleSteps}`
  const rates = {
    constant: 'learningRate',
    step: `learningRate * 0.5 ** Math.floor(${time})`,
    exponential: `learningRate * Math.exp(-${time})`,
    inverse: `learningRate / (1 + ${time})`,
    cosine: `step >= ${optimizer.scheduleSteps} ? 0 : learningRate * 0.5 * (1 + Math.cos(Math.PI * ${time}))`,
  }
  return `const rateOf = (step) => (${rates[optimizer.schedule]})`
}

function penalties({ config: { regularization } }: ProgramSource): string[] {
  const { l1, l2 } = regularization
  const terms = [...(l1 > 0 ? [`${l1} * Math.sign(w)`] : []), ...(l2 > 0 ? [`${l2} * w`] : [])]
  if (terms.length === 0) return []
  return [
    '  for (const { parameters, gradients } of layers)',
    `    parameters[0]?.forEach((w, k) => (gradients[0][k] += ${terms.join(' + ')}))`,
  ]
}

function maxNorm({ config: { regularization }, layers }: ProgramSource): string[] {
  if (regularization.maxNorm === 0) return []
  return [
    '  for (const { parameters: [w], units, inputs } of layers) {',
    '    if (!w) continue',
    ...(layers.some(({ pieces }) => pieces === 2)
      ? [
          '    // a maxout unit has two pieces, each with weights of its own',
          '    const piece = (k) => (inputs ? Math.floor(k / (inputs * units)) * units : 0) + (k % units)',
        ]
      : ['    const piece = (k) => k % units']),
    '    const squares = []',
    '    w.forEach((value, k) => (squares[piece(k)] = (squares[piece(k)] ?? 0) + value ** 2))',
    `    w.forEach((value, k) => (w[k] = value * Math.min(1, ${regularization.maxNorm} / Math.max(1e-30, Math.sqrt(squares[piece(k)])))))`,
    '  }',
  ]
}

/** Units that training leaves as they are: what they were is put back after the update. */
function frozenUnits({ config }: ProgramSource): { before: string[]; after: string[] } {
  if (!config.frozen || config.frozen.length === 0) return { before: [], after: [] }
  const parts = config.frozen.map(({ layer, units }) =>
    units === 'all' ? `[${layer}, () => true]` : `[${layer}, (unit) => [${units.join(', ')}].includes(unit)]`,
  )
  return {
    before: [
      `  const held = [${parts.join(', ')}].flatMap(([l, frozen]) =>`,
      '    layers[l].parameters.map((w) => ({ w, before: w.slice(), frozen, units: layers[l].units })),',
      '  )',
    ],
    after: [
      '  for (const { w, before, frozen, units } of held)',
      '    before.forEach((value, k) => {',
      '      if (frozen(k % units)) w[k] = value',
      '    })',
    ],
  }
}

/** The whole program. */
export function javascript(source: ProgramSource): string {
  const { config, layers, task } = source
  const { dropout, inputNoise } = config.regularization
  const masked = drawsMasks(source)
  const frozen = frozenUnits(source)
  const widths = layers.map((layer) => (hasDropout(layer) ? layer.width : 0)).join(', ')
  return [
    '/*',
    ...heading(source, 'JavaScript', 'node experiment.mjs --steps 1000').map((line) =>
      ` * ${line}`.trimEnd(),
    ),
    ' */',
    ...(source.data.kind === 'images' ? [fileAccess, ''] : []),
    '/** What follows --name on the command line. */',
    'function option(name, usual) {',
    '  const at = process.argv.indexOf(`--${name}`)',
    '  return at < 0 ? usual : process.argv[at + 1]',
    '}',
    '',
    `const seed = ${config.initialization.seed}`,
    `const batchSize = ${config.batchSize}`,
    `const learningRate = ${config.optimizer.learningRate}`,
    `const firstStep = ${source.from ?? 0}`,
    `const steps = Number(option('steps', ${usualSteps(source)}))`,
    '',
    ...decoding,
    '',
    ...data(source),
    '',
    ...array('firstParameters', source.parameters),
    '',
    ...piece(random),
    '',
    ...javascriptLayers(layers),
    '',
    ...(masked
      ? [
          '/** Dropout: 0 or 1 / (1 − p) for every value of the hidden layers, drawn row by row. */',
          'function masksOf(step, rows) {',
          '  const random = new Random(4, step)',
          `  const widths = [${widths}]`,
          '  const masks = widths.map((width) => new Float64Array(rows * width))',
          '  for (let r = 0; r < rows; r++)',
          '    for (const [l, width] of widths.entries())',
          `      for (let k = 0; k < width; k++) masks[l][r * width + k] = random.uniform() < ${dropout} ? 0 : 1 / (1 - ${dropout})`,
          '  return masks',
          '}',
          '',
        ]
      : []),
    `function forward(rows${masked ? ', masks = null' : ''}) {`,
    '  let values = Float64Array.from(rows.flatMap((row) => [...row]))',
    ...(masked
      ? [
          '  for (const [l, layer] of layers.entries()) {',
          '    values = layer.forward(values, rows.length)',
          '    layer.mask = masks?.[l]?.length ? masks[l] : null',
          '    if (layer.mask) values = values.map((value, k) => value * layer.mask[k])',
          '  }',
        ]
      : ['  for (const layer of layers) values = layer.forward(values, rows.length)']),
    '  return values',
    '}',
    '',
    'function backward(gradient) {',
    '  let d = gradient',
    '  for (const layer of layers.toReversed()) {',
    ...(masked ? ['    if (layer.mask) d = d.map((value, k) => value * layer.mask[k])'] : []),
    '    d = layer.backward(d)',
    '  }',
    '}',
    '',
    '/** The loss of one example, and its gradient by the scores. */',
    'function lossOf(scores, target) {',
    ...indented(losses[config.loss], 2),
    '}',
    '',
    '/** The mean loss of a batch, and its gradient by all scores. */',
    'function batchLoss(outputs, targets) {',
    '  const each = outputs.length / targets.length',
    '  const gradient = new Float64Array(outputs.length)',
    '  let sum = 0',
    '  for (const [r, target] of targets.entries()) {',
    '    const one = lossOf(Array.from(outputs.subarray(r * each, (r + 1) * each)), target)',
    '    sum += one.loss',
    '    one.gradient.forEach((value, j) => (gradient[r * each + j] = value / targets.length))',
    '  }',
    '  return { loss: sum / targets.length, gradient }',
    '}',
    '',
    ...update(source),
    '',
    '/** The learning rate of each update, by the schedule. */',
    rate(source),
    '',
    'const memory = layers.map(({ parameters }) =>',
    '  parameters.map(({ length }) => ({ first: new Float64Array(length), second: new Float64Array(length) })),',
    ')',
    'let order = []',
    'let [epoch, position] = [0, 0]',
    ...(mirrors(source) ? ['let coins = []', ''] : ['']),
    'for (let step = 0; step < firstStep + steps; step++) {',
    '  if (position === order.length) {',
    '    // every epoch goes once through a fresh permutation of the examples; its last batch may be smaller',
    '    order = new Random(3, epoch).permutation(train.targets.length)',
    ...(mirrors(source)
      ? ['    const coin = new Random(6, epoch)', '    coins = Array.from(order, () => coin.uniform() < 0.5)']
      : []),
    '    position = 0',
    '    epoch += 1',
    '  }',
    '  const rows = order.slice(position, position + batchSize)',
    '  position += rows.length',
    '  if (step < firstStep) continue',
    `  ${inputNoise > 0 ? 'let' : 'const'} inputs = rows.map((k) => ${mirrors(source) ? '(coins[k] ? turned(train.inputs[k]) : train.inputs[k])' : 'train.inputs[k]'})`,
    ...(inputNoise > 0
      ? [
          '  const noise = new Random(5, step)',
          `  inputs = inputs.map((row) => Array.from(row, (value) => value + ${inputNoise} * noise.normal()))`,
        ]
      : []),
    '  const targets = rows.map((k) => train.targets[k])',
    `  const { loss, gradient } = batchLoss(forward(inputs${masked ? ', masksOf(step, rows.length)' : ''}), targets)`,
    '  backward(gradient)',
    ...penalties(source),
    ...frozen.before,
    '  for (const [l, { parameters, gradients }] of layers.entries())',
    '    parameters.forEach((w, k) => update(w, gradients[k], memory[l][k], rateOf(step), step - firstStep))',
    ...maxNorm(source),
    ...frozen.after,
    "  if (process.argv.includes('--losses')) console.log(loss)",
    '  else if (step % 10 === 9) console.log(step + 1, Number(meanLoss(train).toPrecision(10)))',
    '}',
    '',
    ...(mirrors(source)
      ? [
          '/** The image turned left to right. */',
          'function turned(image) {',
          '  return image.map((_, k) => image[k - (k % 96) + 93 - ((k % 96) - (k % 3)) + (k % 3)])',
          '}',
          '',
        ]
      : []),
    '/** The loss over a whole split. */',
    'function meanLoss({ inputs, targets }) {',
    '  const sum = (total, row, k) => total + lossOf(Array.from(forward([row])), targets[k]).loss',
    '  return inputs.reduce(sum, 0) / targets.length',
    '}',
    '',
    '/** Loss, and accuracy in percent, over a split. */',
    'function figures({ inputs, targets }) {',
    "  if (targets.length === 0) return 'none'",
    '  let [sum, right] = [0, 0]',
    '  inputs.forEach((row, k) => {',
    '    const scores = Array.from(forward([row]))',
    '    sum += lossOf(scores, targets[k]).loss',
    '    if (scores.indexOf(Math.max(...scores)) === targets[k]) right += 1',
    '  })',
    '  const loss = `loss ${(sum / targets.length).toFixed(4)}`',
    ...(task === 'classification'
      ? ['  return `${loss}, accuracy ${((100 * right) / targets.length).toFixed(1)}%`']
      : ['  return loss']),
    '}',
    '',
    "console.error('training:', figures(train))",
    "console.error('test:', figures(test))",
    '',
  ].join('\n')
}
