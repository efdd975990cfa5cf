import type { ActivationName } from '../domain/activations.ts'
import type { LayerGeometry } from '../domain/layers/geometry.ts'
import type { LayerKindName } from '../domain/layers/layerKinds.ts'
import conv from './pieces/numpy/conv.py?raw'
import dense from './pieces/numpy/dense.py?raw'
import maxout from './pieces/numpy/maxout.py?raw'
import pool from './pieces/numpy/pool.py?raw'
import units from './pieces/numpy/units.py?raw'
import { pythonArguments, pythonBeginning } from './python.ts'
import { drawsMasks, hasDropout, heading, indented, type ProgramSource, piece } from './source.ts'

/** f(z), and f′(z) by z and a = f(z). */
const activations: Record<
  Exclude<ActivationName, 'maxout' | 'prelu'>,
  (alpha: number) => [string, string]
> = {
  linear: () => ['z', 'np.ones_like(z)'],
  sigmoid: () => ['1 / (1 + np.exp(-z))', 'a * (1 - a)'],
  tanh: () => ['np.tanh(z)', '1 - a * a'],
  relu: () => ['np.maximum(z, 0)', 'np.where(z > 0, 1, 0)'],
  'leaky-relu': (alpha) => [`np.where(z > 0, z, ${alpha} * z)`, `np.where(z > 0, 1, ${alpha})`],
  elu: (alpha) => [
    `np.where(z > 0, z, ${alpha} * np.expm1(np.minimum(z, 0)))`,
    `np.where(z > 0, 1, a + ${alpha})`,
  ],
  gelu: () => ['0.5 * z * (1 + np.tanh(0.7978845608028654 * (z + 0.044715 * z**3)))', 'gelu_slope(z)'],
  silu: () => ['z / (1 + np.exp(-z))', '(1 + z * (1 - 1 / (1 + np.exp(-z)))) / (1 + np.exp(-z))'],
  softplus: () => ['np.logaddexp(0, z)', '1 / (1 + np.exp(-z))'],
}

const activationOf = ({ activation, alpha }: LayerGeometry): string => {
  if (activation === 'maxout' || activation === 'prelu') return 'None'
  const [f, slope] = activations[activation](alpha)
  return `(lambda z: ${f}, lambda z, a: ${slope})`
}

const geluSlope = [
  'def gelu_slope(z):',
  '    t = np.tanh(0.7978845608028654 * (z + 0.044715 * z**3))',
  '    return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * 0.7978845608028654 * (1 + 3 * 0.044715 * z * z)',
]

const classes: Record<LayerKindName, string> = { dense, maxout, conv, pool }

const slopesOf = ({ slopes }: LayerGeometry): string => (slopes > 0 ? `, take(${slopes})` : '')

/** What makes the layer, taking its first parameters in their order. */
const made: Record<LayerKindName, (layer: LayerGeometry) => string> = {
  dense: (layer) =>
    `Dense(take(${layer.inputs}, ${layer.units}), take(${layer.units}), ${activationOf(layer)}${slopesOf(layer)})`,
  maxout: ({ inputs, units }) => `Maxout(take(2, ${inputs}, ${units}), take(2, ${units}))`,
  conv: (layer) => {
    const size = layer.field?.height
    return `Convolution(take(${size}, ${size}, ${layer.below.channels}, ${layer.units}), take(${layer.units}), ${activationOf(layer)}${slopesOf(layer)}).place(${layer.field?.stride}, ${layer.field?.padding})`
  },
  pool: ({ field, pooling }) =>
    `Pool(${field?.height}, ${field?.width}, ${pooling === 'max' ? 'True' : 'False'})`,
}

const losses = {
  softmax: [
    'rows = np.arange(len(targets))',
    'shifted = scores - scores.max(1, keepdims=True)',
    'total = np.exp(shifted).sum(1, keepdims=True)',
    'loss = (np.log(total[:, 0]) - shifted[rows, targets]).mean()',
    'd = np.exp(shifted) / total',
    'd[rows, targets] -= 1',
    'return loss, d / len(targets)',
  ],
  hinge: [
    '# Weston and Watkins: every wrong score that comes within 1 of the right one',
    'rows = np.arange(len(targets))',
    'margins = np.maximum(scores - scores[rows, targets][:, None] + 1, 0)',
    'margins[rows, targets] = 0',
    'd = (margins > 0).astype(np.float32)',
    'd[rows, targets] = -d.sum(1)',
    'return margins.sum(1).mean(), d / len(targets)',
  ],
  squared: ['d = scores[:, 0] - targets', 'return (0.5 * d * d).mean(), (d / len(targets))[:, None]'],
}

/** One parameter w by its gradient g; `kept` are what the optimizer remembers of it. */
function update({ config: { optimizer } }: ProgramSource): string[] {
  const { momentum } = optimizer
  const rules = {
    sgd: ['w -= rate * g'],
    momentum: [`kept[0] = ${momentum} * kept[0] - rate * g`, 'w += kept[0]'],
    nesterov: [`kept[0] = ${momentum} * kept[0] - rate * g`, `w += ${momentum} * kept[0] - rate * g`],
    adagrad: ['kept[0] = kept[0] + g * g', 'w -= rate * g / (np.sqrt(kept[0]) + 1e-8)'],
    rmsprop: ['kept[0] = 0.9 * kept[0] + 0.1 * g * g', 'w -= rate * g / (np.sqrt(kept[0]) + 1e-8)'],
    adam: [
      'kept[0] = 0.9 * kept[0] + 0.1 * g',
      'kept[1] = 0.999 * kept[1] + 0.001 * g * g',
      'first, second = kept[0] / (1 - 0.9 ** (step + 1)), kept[1] / (1 - 0.999 ** (step + 1))',
      'w -= rate * first / (np.sqrt(second) + 1e-8)',
    ],
  }
  return ['def update(w, g, kept, rate, step):', ...indented(rules[optimizer.name], 4)]
}

const masksAndForward = (source: ProgramSource): string[] => {
  const { dropout } = source.config.regularization
  const masked = drawsMasks(source)
  return [
    `def forward(x${masked ? ', random=None' : ''}):`,
    ...(masked
      ? [
          '    """With `random` dropout is on: its draws go row by row through the layers."""',
          `    shapes = [${source.layers
            .filter(hasDropout)
            .map(({ shape }) => `(${shape.height}, ${shape.width}, ${shape.channels})`)
            .join(', ')}]`,
          '    if random:',
          `        draw = lambda shape: [0 if random.uniform() < ${dropout} else 1 / (1 - ${dropout}) for _ in range(math.prod(shape))]`,
          '        rows = [[draw(shape) for shape in shapes] for _ in x]',
          '        drawn = iter([np.array(layer, np.float32) for layer in zip(*rows)])',
        ]
      : []),
    '    for layer in layers:',
    '        x = layer.forward(x)',
    ...(masked
      ? [
          '        layer.mask = None',
          '        if random and layer is not layers[-1] and layer.parameters:',
          '            layer.mask = next(drawn).reshape(x.shape)',
          '            x = x * layer.mask',
        ]
      : []),
    '    return x',
    '',
    '',
    'def backward(d):',
    '    for layer in reversed(layers):',
    ...(masked ? ['        if layer.mask is not None:', '            d = d * layer.mask'] : []),
    '        d = layer.backward(d.astype(np.float32))',
  ]
}

/** Penalties on the weights, in the gradient. */
function penalties({ config: { regularization } }: ProgramSource): string[] {
  const { l1, l2 } = regularization
  const terms = [...(l1 > 0 ? [`${l1} * np.sign(w)`] : []), ...(l2 > 0 ? [`${l2} * w`] : [])]
  if (terms.length === 0) return []
  return [
    '    for layer in layers:',
    '        if layer.parameters:',
    '            w = layer.parameters[0]',
    `            layer.gradients[0] = layer.gradients[0] + ${terms.join(' + ')}`,
  ]
}

function maxNorm({ config: { regularization } }: ProgramSource): string[] {
  if (regularization.maxNorm === 0) return []
  return [
    '    for layer in layers:',
    '        if layer.parameters:',
    '            w = layer.parameters[0]',
    '            # a maxout unit has two pieces, each with weights of its own',
    '            inputs = tuple(range(w.ndim - 1)) if not hasattr(layer, "wins") else (1,)',
    `            norms = np.maximum(np.sqrt((w * w).sum(inputs, keepdims=True)), 1e-30)`,
    `            w *= np.minimum(${regularization.maxNorm} / norms, 1)`,
  ]
}

/** Units that training leaves as they are: what they were is put back after the update. */
function frozenUnits({ config }: ProgramSource): { before: string[]; after: string[] } {
  if (!config.frozen || config.frozen.length === 0) return { before: [], after: [] }
  const parts = config.frozen.map(
    ({ layer, units }) => `(${layer}, ${units === 'all' ? 'slice(None)' : `[${units.join(', ')}]`})`,
  )
  return {
    before: [
      `    frozen = [(part, units) for k, units in [${parts.join(', ')}] for part in layers[k].parameters]`,
      '    held = [part[..., units].copy() for part, units in frozen]',
    ],
    after: ['    for (part, units), values in zip(frozen, held):', '        part[..., units] = values'],
  }
}

/** The whole program. */
export function numpy(source: ProgramSource): string {
  const { config, layers, task } = source
  const kinds = (Object.keys(classes) as LayerKindName[]).filter((kind) =>
    layers.some((layer) => layer.kind === kind),
  )
  // activation and PReLU's slopes, which layers with weights share
  const withUnits = layers.some(({ weights, pieces }) => weights > 0 && pieces === 1)
  const frozen = frozenUnits(source)
  return [
    '"""',
    ...heading(source, 'NumPy', 'python3 experiment.py --steps 1000'),
    '"""',
    ...pythonBeginning(source),
    ...(layers.some(({ activation }) => activation === 'gelu') ? [...geluSlope, '', ''] : []),
    ...(withUnits ? [...piece(units), '', ''] : []),
    ...kinds.flatMap((kind) => [...piece(classes[kind]), '', '']),
    'first = 0',
    '',
    '',
    'def take(*shape):',
    '    """The next of the first parameters."""',
    '    global first',
    '    first += math.prod(shape)',
    '    return FIRST_PARAMETERS[first - math.prod(shape):first].reshape(shape).copy()',
    '',
    '',
    'layers = [',
    ...layers.map((layer) => `    ${made[layer.kind](layer)},`),
    ']',
    '',
    '',
    ...masksAndForward(source),
    '',
    '',
    'def loss_of(scores, targets):',
    '    """The mean loss, and its gradient by the scores."""',
    ...indented(losses[config.loss], 4),
    '',
    '',
    ...update(source),
    '',
    '',
    'def scores_of(split):',
    '    """Scores of a whole split, in pieces of 500."""',
    '    return np.concatenate([forward(split[0][k:k + 500]) for k in range(0, len(split[1]), 500)])',
    '',
    '',
    'def mean_loss(split):',
    '    return loss_of(scores_of(split), split[1])[0]',
    '',
    '',
    'def figures(split):',
    '    """Loss, and accuracy in percent, over a split."""',
    '    if len(split[1]) == 0:',
    "        return 'none'",
    '    scores = scores_of(split)',
    "    text = f'loss {loss_of(scores, split[1])[0]:.4f}'",
    ...(task === 'classification'
      ? ["    return text + f', accuracy {100 * (scores.argmax(1) == split[1]).mean():.1f}%'"]
      : ['    return text']),
    '',
    '',
    ...pythonArguments(source),
    'memory = [[[0.0, 0.0] for _ in layer.parameters] for layer in layers]',
    'for step, inputs, targets in batches(*train, arguments.steps):',
    `    loss, d = loss_of(forward(inputs${drawsMasks(source) ? ', Random(4, step)' : ''}), targets)`,
    '    backward(d)',
    ...penalties(source),
    ...frozen.before,
    '    for layer, kept in zip(layers, memory):',
    '        for w, g, own in zip(layer.parameters, layer.gradients, kept):',
    '            update(w, g, own, learning_rate(step), step - FIRST_STEP)',
    ...maxNorm(source),
    ...frozen.after,
    '    if arguments.losses:',
    "        print(f'{loss:.9g}')",
    '    elif step % 10 == 9:',
    "        print(step + 1, f'{mean_loss(train):.10g}', flush=True)",
    "print('training:', figures(train), file=sys.stderr)",
    "print('test:', figures(test), file=sys.stderr)",
    '',
  ].join('\n')
}
