import type { FeatureName } from '../config/types.ts'
import type { ActivationName } from '../domain/activations.ts'
import type { LayerGeometry } from '../domain/layers/geometry.ts'
import type { LayerKindName } from '../domain/layers/layerKinds.ts'
import {
  base64Lines,
  drawsMasks,
  drawsNoise,
  hasDropout,
  heading,
  indented,
  mirrors,
  type ProgramSource,
} from './source.ts'

/** f(z), and f′(z) by z and a = f(z). */
const activations: Record<
  Exclude<ActivationName, 'maxout' | 'prelu'>,
  (alpha: number) => [string, string]
> = {
  linear: () => ['z', '1'],
  sigmoid: () => ['sigmoid(z)', 'a * (1 - a)'],
  tanh: () => ['Math.tanh(z)', '1 - a * a'],
  relu: () => ['Math.max(0, z)', 'z > 0 ? 1 : 0'],
  'leaky-relu': (alpha) => [`z > 0 ? z : ${alpha} * z`, `z > 0 ? 1 : ${alpha}`],
  elu: (alpha) => [`z > 0 ? z : ${alpha} * Math.expm1(z)`, `z > 0 ? 1 : a + ${alpha}`],
  gelu: () => ['0.5 * z * (1 + geluTanh(z))', 'geluSlope(z)'],
  silu: () => ['z * sigmoid(z)', 'sigmoid(z) * (1 + z * (1 - sigmoid(z)))'],
  softplus: () => ['Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z)))', 'sigmoid(z)'],
}

const helpers = [
  'const sigmoid = (z) => 1 / (1 + Math.exp(-z))',
  'const geluTanh = (z) => Math.tanh(0.7978845608028654 * (z + 0.044715 * z ** 3))',
  'function geluSlope(z) {',
  '  const t = geluTanh(z)',
  '  return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * 0.7978845608028654 * (1 + 3 * 0.044715 * z * z)',
  '}',
]

const activationOf = ({ activation, alpha }: LayerGeometry): string => {
  if (activation === 'maxout' || activation === 'prelu') return 'null'
  const [f, slope] = activations[activation](alpha)
  return `[(z) => (${f}), (z, a) => (${slope})]`
}

/** What layers with weights share: activation, PReLU's slopes. Values are [rows × places × units]. */
const unitsClass = [
  '/** z = what the layer makes of x, a = f(z). Rows of values, the units of a place together. */',
  'class Units {',
  '  constructor(units, weights, biases, activation, slopes = null) {',
  '    Object.assign(this, { units, activation })',
  '    this.parameters = slopes ? [weights, biases, slopes] : [weights, biases]',
  '  }',
  '',
  '  forward(x, rows) {',
  '    this.rows = rows',
  '    this.x = x',
  '    this.z = this.scores(x, rows)',
  '    const [, , slopes] = this.parameters',
  '    this.a = this.z.map((z, k) => (slopes ? (z > 0 ? z : slopes[k % this.units] * z) : this.activation[0](z)))',
  '    return this.a',
  '  }',
  '',
  '  /** From ∂L/∂a to ∂L/∂x; the gradients of the parameters are kept. */',
  '  backward(d) {',
  '    const [, , slopes] = this.parameters',
  '    const { units, z, a } = this',
  '    this.gradients = this.parameters.map(({ length }) => new Float64Array(length))',
  '    const [, biases, own] = this.gradients',
  '    const dz = d.map((value, k) => {',
  '      if (!slopes) return value * this.activation[1](z[k], a[k])',
  '      if (z[k] > 0) return value',
  '      own[k % units] += value * z[k]',
  '      return value * slopes[k % units]',
  '    })',
  '    for (let k = 0; k < dz.length; k++) biases[k % units] += dz[k]',
  '    return this.back(dz, this.gradients[0])',
  '  }',
  '}',
]

const classes: Record<LayerKindName, string[]> = {
  dense: [
    'class Dense extends Units {',
    '  scores(x, rows) {',
    '    const { units } = this',
    '    const [weights, biases] = this.parameters',
    '    const inputs = x.length / rows',
    '    const z = new Float64Array(rows * units)',
    '    for (let r = 0; r < rows; r++) {',
    '      for (let j = 0; j < units; j++) z[r * units + j] = biases[j]',
    '      for (let i = 0; i < inputs; i++) {',
    '        const value = x[r * inputs + i]',
    '        for (let j = 0; j < units; j++) z[r * units + j] += value * weights[i * units + j]',
    '      }',
    '    }',
    '    return z',
    '  }',
    '',
    '  back(d, gradient) {',
    '    const { units, rows, x } = this',
    '    const [weights] = this.parameters',
    '    const inputs = x.length / rows',
    '    const dx = new Float64Array(x.length)',
    '    for (let r = 0; r < rows; r++)',
    '      for (let i = 0; i < inputs; i++)',
    '        for (let j = 0; j < units; j++) {',
    '          gradient[i * units + j] += x[r * inputs + i] * d[r * units + j]',
    '          dx[r * inputs + i] += d[r * units + j] * weights[i * units + j]',
    '        }',
    '    return dx',
    '  }',
    '}',
  ],
  maxout: [
    '/** The larger of two linear pieces: weights [2 × inputs × units], biases [2 × units]. */',
    'class Maxout {',
    '  constructor(units, weights, biases) {',
    '    this.units = units',
    '    this.parameters = [weights, biases]',
    '  }',
    '',
    '  forward(x, rows) {',
    '    const { units } = this',
    '    const [weights, biases] = this.parameters',
    '    const inputs = x.length / rows',
    '    Object.assign(this, { x, rows, inputs, wins: new Uint8Array(rows * units) })',
    '    const a = new Float64Array(rows * units)',
    '    for (let r = 0; r < rows; r++)',
    '      for (let j = 0; j < units; j++) {',
    '        const [first, second] = [0, 1].map((piece) => {',
    '          let z = biases[piece * units + j]',
    '          for (let i = 0; i < inputs; i++) z += x[r * inputs + i] * weights[(piece * inputs + i) * units + j]',
    '          return z',
    '        })',
    '        this.wins[r * units + j] = second > first ? 1 : 0',
    '        a[r * units + j] = Math.max(first, second)',
    '      }',
    '    return a',
    '  }',
    '',
    '  backward(d) {',
    '    const { units, rows, inputs, x, wins } = this',
    '    const [weights] = this.parameters',
    '    this.gradients = this.parameters.map(({ length }) => new Float64Array(length))',
    '    const dx = new Float64Array(x.length)',
    '    for (let r = 0; r < rows; r++)',
    '      for (let j = 0; j < units; j++) {',
    '        const piece = wins[r * units + j]',
    '        const value = d[r * units + j]',
    '        this.gradients[1][piece * units + j] += value',
    '        for (let i = 0; i < inputs; i++) {',
    '          const k = (piece * inputs + i) * units + j',
    '          this.gradients[0][k] += x[r * inputs + i] * value',
    '          dx[r * inputs + i] += value * weights[k]',
    '        }',
    '      }',
    '    return dx',
    '  }',
    '}',
  ],
  conv: [
    '/** Weights [size × size × channels below × filters]; planes are [rows × height × width × channels]. */',
    'class Convolution extends Units {',
    '  place(size, stride, padding, below, shape) {',
    '    return Object.assign(this, { size, stride, padding, below, shape })',
    '  }',
    '',
    '  /** Calls `visit` with the index of a value below, the first weight that it meets, and the first unit of the place. */',
    '  visitTaps(rows, visit) {',
    '    const { size, stride, padding, below, shape, units } = this',
    '    for (let r = 0; r < rows; r++)',
    '      for (let y = 0; y < shape.height; y++)',
    '        for (let x = 0; x < shape.width; x++)',
    '          for (let ky = 0; ky < size; ky++)',
    '            for (let kx = 0; kx < size; kx++) {',
    '              const [row, column] = [y * stride - padding + ky, x * stride - padding + kx]',
    '              if (row < 0 || row >= below.height || column < 0 || column >= below.width) continue',
    '              const at = ((r * below.height + row) * below.width + column) * below.channels',
    '              const unit = ((r * shape.height + y) * shape.width + x) * units',
    '              for (let c = 0; c < below.channels; c++)',
    '                visit(at + c, ((ky * size + kx) * below.channels + c) * units, unit)',
    '            }',
    '  }',
    '',
    '  scores(x, rows) {',
    '    const { units, shape } = this',
    '    const [weights, biases] = this.parameters',
    '    const z = new Float64Array(rows * shape.height * shape.width * units).map((_, k) => biases[k % units])',
    '    this.visitTaps(rows, (at, weight, unit) => {',
    '      const value = x[at]',
    '      for (let f = 0; f < units; f++) z[unit + f] += value * weights[weight + f]',
    '    })',
    '    return z',
    '  }',
    '',
    '  back(d, gradient) {',
    '    const { units, x, rows } = this',
    '    const [weights] = this.parameters',
    '    const dx = new Float64Array(x.length)',
    '    this.visitTaps(rows, (at, weight, unit) => {',
    '      let sum = 0',
    '      for (let f = 0; f < units; f++) {',
    '        gradient[weight + f] += x[at] * d[unit + f]',
    '        sum += d[unit + f] * weights[weight + f]',
    '      }',
    '      dx[at] += sum',
    '    })',
    '    return dx',
    '  }',
    '}',
  ],
  pool: [
    '/** The largest value of each window, the first where several are, or the mean. */',
    'class Pool {',
    '  constructor(height, width, largest, below, shape) {',
    '    Object.assign(this, { height, width, largest, below, shape, parameters: [], gradients: [] })',
    '  }',
    '',
    '  *windows(rows) {',
    '    const { height, width, below, shape } = this',
    '    for (let k = 0; k < rows * shape.height * shape.width * shape.channels; k++) {',
    '      const channel = k % shape.channels',
    '      const place = (k - channel) / shape.channels',
    '      const x = place % shape.width',
    '      const y = ((place - x) / shape.width) % shape.height',
    '      const r = Math.floor(place / (shape.width * shape.height))',
    '      const indices = []',
    '      for (let j = 0; j < height; j++)',
    '        for (let i = 0; i < width; i++)',
    '          indices.push(((r * below.height + y * height + j) * below.width + x * width + i) * below.channels + channel)',
    '      yield [k, indices]',
    '    }',
    '  }',
    '',
    '  forward(x, rows) {',
    '    const { shape } = this',
    '    this.rows = rows',
    '    this.length = x.length',
    '    const a = new Float64Array(rows * shape.height * shape.width * shape.channels)',
    '    this.winners = new Int32Array(a.length)',
    '    for (const [k, indices] of this.windows(rows)) {',
    '      const winner = indices.reduce((best, index) => (x[index] > x[best] ? index : best))',
    '      this.winners[k] = winner',
    '      a[k] = this.largest ? x[winner] : indices.reduce((sum, index) => sum + x[index], 0) / indices.length',
    '    }',
    '    return a',
    '  }',
    '',
    '  backward(d) {',
    '    const dx = new Float64Array(this.length)',
    '    if (this.largest) for (const [k, winner] of this.winners.entries()) dx[winner] += d[k]',
    '    else for (const [k, indices] of this.windows(this.rows)) for (const index of indices) dx[index] += d[k] / indices.length',
    '    return dx',
    '  }',
    '}',
  ],
}

const shapeText = ({ height, width, channels }: LayerGeometry['shape']): string =>
  `{ height: ${height}, width: ${width}, channels: ${channels} }`
const withSlopes = ({ slopes }: LayerGeometry): string => (slopes > 0 ? `, take(${slopes})` : '')

/** What makes the layer, taking its first parameters in their order. */
const made: Record<LayerKindName, (layer: LayerGeometry) => string> = {
  dense: (layer) =>
    `new Dense(${layer.units}, take(${layer.weights}), take(${layer.biases}), ${activationOf(layer)}${withSlopes(layer)})`,
  maxout: ({ units, weights, biases }) => `new Maxout(${units}, take(${weights}), take(${biases}))`,
  conv: (layer) =>
    `new Convolution(${layer.units}, take(${layer.weights}), take(${layer.biases}), ${activationOf(layer)}${withSlopes(layer)}).place(${layer.field?.height}, ${layer.field?.stride}, ${layer.field?.padding}, ${shapeText(layer.below)}, ${shapeText(layer.shape)})`,
  pool: ({ field, pooling, below, shape }) =>
    `new Pool(${field?.height}, ${field?.width}, ${pooling === 'max'}, ${shapeText(below)}, ${shapeText(shape)})`,
}

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
    `const folder = option('images', ${JSON.stringify(data.address)})`,
    '',
    '/** A file of the folder, or of the address. */',
    'async function read(name) {',
    "  if (!folder.includes('://')) return new Uint8Array(await readFile(`${folder}/${name}`))",
    '  const response = await fetch(folder + name)',
    '  if (!response.ok) throw new Error(`${folder}${name}: status ${response.status}`)',
    '  return new Uint8Array(await response.arrayBuffer())',
    '}',
    '',
    '/** The first images of each class, in their order, a label and 32 × 32 × 3 bytes each. */',
    'async function loadImages(name, count) {',
    "  const { shards } = JSON.parse(new TextDecoder().decode(await read('manifest.json')))",
    '  const records = []',
    '  for (const { file, split } of shards) {',
    '    if (split !== name || records.length >= count) continue',
    '    const bytes = await read(file)',
    '    for (let k = 0; k < bytes.length; k += 3073) records.push(bytes.subarray(k, k + 3073))',
    '  }',
    '  const left = Array.from({ length: 10 }, (_, k) => Math.floor(count / 10) + (k < count % 10 ? 1 : 0))',
    '  return records.filter(([label]) => left[label]-- > 0)',
    '}',
    '',
    `const images = { train: await loadImages('train', ${data.train}), test: await loadImages('test', ${data.test}) }`,
    '/** Each channel at mean 0 and variance 1 over the training images. */',
    'const normalization = [0, 1, 2].map((channel) => {',
    '  let [count, sum, squares] = [0, 0, 0]',
    '  for (const record of images.train)',
    '    for (let k = 1 + channel; k < record.length; k += 3) {',
    '      count += 1',
    '      sum += record[k]',
    '      squares += record[k] ** 2',
    '    }',
    '  return { mean: sum / count, scale: 1 / Math.sqrt(squares / count - (sum / count) ** 2) }',
    '})',
    'const split = (records) => ({',
    '  inputs: records.map((record) =>',
    '    Float64Array.from(record.subarray(1), (byte, k) => (byte - normalization[k % 3].mean) * normalization[k % 3].scale),',
    '  ),',
    '  targets: records.map(([label]) => label),',
    '})',
    'const train = split(images.train)',
    'const test = split(images.test)',
  ]
}

const random = (source: ProgramSource): string[] => [
  '/** sfc32 (Chris Doty-Humphrey, PractRand): a stream of its own for each purpose and index. */',
  'class Random {',
  '  constructor(stream, index) {',
  '    this.state = [stream, seed, index, 1]',
  '    this.spare = null',
  '    for (let round = 0; round < 15; round++) this.word()',
  '  }',
  '',
  '  word() {',
  '    const [a, b, c, counter] = this.state',
  '    const out = (a + b + counter) | 0',
  '    this.state = [b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + out) | 0, (counter + 1) | 0]',
  '    return out >>> 0',
  '  }',
  '',
  '  uniform() {',
  '    return (this.word() >>> 8) * 2 ** -24',
  '  }',
  '',
  '  /** A whole number in [0, n), each as likely as another (Lemire 2019). */',
  '  below(n) {',
  '    let word = this.word()',
  '    while (Math.imul(word, n) >>> 0 < 2 ** 32 % n) word = this.word()',
  '    return Math.floor((word * n) / 2 ** 32)',
  '  }',
  '',
  '  permutation(count) {',
  '    const order = Array.from({ length: count }, (_, k) => k)',
  '    for (let last = count - 1; last > 0; last--) {',
  '      const other = this.below(last + 1)',
  '      ;[order[last], order[other]] = [order[other], order[last]]',
  '    }',
  '    return order',
  '  }',
  ...(drawsNoise(source)
    ? [
        '',
        '  /** Box–Muller: two words make two draws. */',
        '  normal() {',
        '    if (this.spare !== null) {',
        '      const kept = this.spare',
        '      this.spare = null',
        '      return kept',
        '    }',
        '    const radius = Math.sqrt(-2 * Math.log((this.word() + 1) / 2 ** 32))',
        '    const turn = this.word()',
        '    const angle = (Math.PI / 2) * (turn >>> 30) + (Math.PI * (turn << 2)) / 2 ** 33',
        '    this.spare = radius * Math.sin(angle)',
        '    return radius * Math.cos(angle)',
        '  }',
      ]
    : []),
  '}',
]

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
    ...(layers.some(({ kind }) => kind === 'maxout')
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
  const kinds = (Object.keys(classes) as LayerKindName[]).filter((kind) =>
    layers.some((layer) => layer.kind === kind),
  )
  const masked = drawsMasks(source)
  const frozen = frozenUnits(source)
  const widths = layers.map((layer) => (hasDropout(layer) ? layer.width : 0)).join(', ')
  return [
    '/*',
    ...heading(source, 'JavaScript', 'node experiment.mjs --steps 1000').map((line) =>
      ` * ${line}`.trimEnd(),
    ),
    ' */',
    ...(source.data.kind === 'images' ? ["import { readFile } from 'node:fs/promises'", ''] : []),
    '/** What follows --name on the command line. */',
    'function option(name, usual) {',
    '  const at = process.argv.indexOf(`--${name}`)',
    '  return at < 0 ? usual : process.argv[at + 1]',
    '}',
    '',
    `const seed = ${config.initialization.seed}`,
    `const batchSize = ${config.batchSize}`,
    `const learningRate = ${config.optimizer.learningRate}`,
    `const steps = Number(option('steps', ${config.stop?.step ?? 1000}))`,
    '',
    ...decoding,
    '',
    ...data(source),
    '',
    ...array('firstParameters', source.parameters),
    '',
    ...random(source),
    '',
    ...helpers,
    '',
    ...(kinds.some((kind) => kind === 'dense' || kind === 'conv') ? [...unitsClass, ''] : []),
    ...kinds.flatMap((kind) => [...classes[kind], '']),
    'let taken = 0',
    '/** The next of the first parameters. */',
    'function take(count) {',
    '  taken += count',
    '  return Float64Array.from(firstParameters.subarray(taken - count, taken))',
    '}',
    '',
    'const layers = [',
    ...layers.map((layer) => `  ${made[layer.kind](layer)},`),
    ']',
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
    'for (let step = 0; step < steps; step++) {',
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
    '    parameters.forEach((w, k) => update(w, gradients[k], memory[l][k], rateOf(step), step))',
    ...maxNorm(source),
    ...frozen.after,
    "  if (process.argv.includes('--losses')) console.log(loss)",
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
