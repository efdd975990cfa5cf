import type { ActivationName } from '../domain/activations.ts'
import type { LayerGeometry } from '../domain/layers/geometry.ts'
import type { LayerKindName } from '../domain/layers/layerKinds.ts'
import { nameOf, pythonArguments, pythonBeginning } from './python.ts'
import { drawsMasks, hasDropout, heading, indented, type ProgramSource } from './source.ts'

/** The lines that a kind of layer brings. */
interface Lines {
  /** what __init__ makes */
  make(name: string, layer: LayerGeometry): string[]
  /** what forward does with x */
  forward(name: string, layer: LayerGeometry): string[]
  /** how the first parameters are taken, in their order */
  begin(name: string, layer: LayerGeometry): string[]
}

const activations: Record<ActivationName, (name: string, alpha: number) => string | null> = {
  linear: () => null,
  sigmoid: () => 'torch.sigmoid(x)',
  tanh: () => 'torch.tanh(x)',
  relu: () => 'F.relu(x)',
  'leaky-relu': (_, alpha) => `F.leaky_relu(x, ${alpha})`,
  prelu: (name) => `F.prelu(x, self.${name}_slopes)`,
  maxout: () => null,
  elu: (_, alpha) => `F.elu(x, ${alpha})`,
  // the tanh form: PyTorch itself has it since 1.12
  gelu: () => "F.gelu(x, approximate='tanh')",
  silu: () => 'F.silu(x)',
  softplus: () => 'F.softplus(x)',
}

function activated(name: string, { activation, alpha }: LayerGeometry): string[] {
  const value = activations[activation](name, alpha)
  return value === null ? [] : [`x = ${value}`]
}

const slopes = (name: string, { slopes: count, alpha }: LayerGeometry): string[] =>
  count > 0 ? [`self.${name}_slopes = nn.Parameter(torch.full((${count},), ${alpha}))`] : []
const takeSlopes = (name: string, { slopes: count }: LayerGeometry): string[] =>
  count > 0 ? [`self.${name}_slopes.copy_(take(${count}))`] : []

/** A dense layer reads a plane place by place, the channels of a place together. */
const flattened = ({ below }: LayerGeometry): string[] =>
  below.height * below.width > 1 ? ['x = x.permute(0, 2, 3, 1)', 'x = x.flatten(1)'] : ['x = x.flatten(1)']

const kinds: Record<LayerKindName, Lines> = {
  dense: {
    make: (name, layer) => [
      `self.${name} = nn.Linear(${layer.inputs}, ${layer.units})`,
      ...slopes(name, layer),
    ],
    forward: (name, layer) => [...flattened(layer), `x = self.${name}(x)`, ...activated(name, layer)],
    begin: (name, layer) => [
      `self.${name}.weight.copy_(take(${layer.inputs}, ${layer.units}).T)`,
      `self.${name}.bias.copy_(take(${layer.units}))`,
      ...takeSlopes(name, layer),
    ],
  },
  maxout: {
    make: (name, { inputs, units }) => [
      `self.${name} = nn.Linear(${inputs}, ${units})`,
      `self.${name}_second = nn.Linear(${inputs}, ${units})`,
    ],
    forward: (name, layer) => [
      ...flattened(layer),
      `x = torch.maximum(self.${name}(x), self.${name}_second(x))`,
    ],
    begin: (name, { inputs, units }) =>
      ['weight', 'bias'].flatMap((part) =>
        [name, `${name}_second`].map((piece) =>
          part === 'weight'
            ? `self.${piece}.weight.copy_(take(${inputs}, ${units}).T)`
            : `self.${piece}.bias.copy_(take(${units}))`,
        ),
      ),
  },
  conv: {
    make: (name, layer) => [
      `self.${name} = nn.Conv2d(${layer.below.channels}, ${layer.units}, ${layer.field?.height}, stride=${layer.field?.stride}, padding=${layer.field?.padding})`,
      ...slopes(name, layer),
    ],
    forward: (name, layer) => [`x = self.${name}(x)`, ...activated(name, layer)],
    begin: (name, layer) => {
      const size = layer.field?.height
      return [
        `self.${name}.weight.copy_(take(${size}, ${size}, ${layer.below.channels}, ${layer.units}).permute(3, 2, 0, 1))`,
        `self.${name}.bias.copy_(take(${layer.units}))`,
        ...takeSlopes(name, layer),
      ]
    },
  },
  pool: {
    make: () => [],
    forward: (_, { field, pooling }) => [
      `x = F.${pooling === 'max' ? 'max' : 'avg'}_pool2d(x, (${field?.height}, ${field?.width}))`,
    ],
    begin: () => [],
  },
}

const named = ({ layers }: ProgramSource) =>
  layers.map((layer, k) => ({ layer, name: nameOf(k, layers.length), lines: kinds[layer.kind] }))

function network(source: ProgramSource): string[] {
  const masked = drawsMasks(source)
  let mask = 0
  const forward = named(source).flatMap(({ layer, name, lines }) => [
    ...lines.forward(name, layer),
    ...(masked && hasDropout(layer) ? ['if masks is not None:', `    x = x * masks[${mask++}]`] : []),
  ])
  return [
    'class Network(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    ...indented(
      named(source).flatMap(({ layer, name, lines }) => lines.make(name, layer)),
      8,
    ),
    '',
    `    def forward(self, x${masked ? ', masks=None' : ''}):`,
    ...(source.data.kind === 'images'
      ? ['        # [images, channels, rows, columns]', '        x = x.permute(0, 3, 1, 2)']
      : []),
    ...indented(forward, 8),
    `        return x${source.task === 'regression' ? '[:, 0]' : ''}`,
    '',
    '    @torch.no_grad()',
    '    def begin(self):',
    '        """The first parameters of the experiment."""',
    '        values, at = torch.from_numpy(FIRST_PARAMETERS), 0',
    '',
    '        def take(*shape):',
    '            nonlocal at',
    '            count = math.prod(shape)',
    '            at += count',
    '            return values[at - count:at].reshape(shape)',
    '',
    ...indented(
      named(source).flatMap(({ layer, name, lines }) => lines.begin(name, layer)),
      8,
    ),
  ]
}

const losses = {
  softmax: ['return F.cross_entropy(scores, targets)'],
  hinge: [
    '# Weston and Watkins: every wrong score that comes within 1 of the right one',
    'right = scores.gather(1, targets[:, None])',
    'margins = (scores - right + 1).clamp(min=0)',
    'return margins.sum(1).sub(1).mean()',
  ],
  squared: ['return 0.5 * ((scores - targets) ** 2).mean()'],
}

/** The matrices that penalties and max-norm are of. */
const weightMatrices = (source: ProgramSource): string =>
  named(source)
    .flatMap(({ layer, name }) =>
      layer.weights === 0
        ? []
        : [`network.${name}.weight`, ...(layer.pieces === 2 ? [`network.${name}_second.weight`] : [])],
    )
    .join(', ')

function penalty({ config: { regularization }, ...rest }: ProgramSource): string[] {
  const { l1, l2 } = regularization
  const terms = [
    ...(l1 > 0 ? [`${l1} * w.abs().sum()`] : []),
    ...(l2 > 0 ? [`0.5 * ${l2} * (w ** 2).sum()`] : []),
  ]
  if (terms.length === 0) return []
  return [
    'def penalty(network):',
    `    weights = [${weightMatrices({ config: { regularization } as ProgramSource['config'], ...rest })}]`,
    `    return sum(${terms.join(' + ')} for w in weights)`,
    '',
    '',
  ]
}

function maxNorm(source: ProgramSource): string[] {
  const bound = source.config.regularization.maxNorm
  if (bound === 0) return []
  return [
    '@torch.no_grad()',
    'def limit_norms(network):',
    '    """No unit’s incoming weights are longer than the bound."""',
    `    for w in [${weightMatrices(source)}]:`,
    '        norms = w.flatten(1).norm(dim=1).clamp(min=1e-30)',
    `        w.mul_((${bound} / norms).clamp(max=1).reshape(-1, *[1] * (w.dim() - 1)))`,
    '',
    '',
  ]
}

/** PyTorch's momentum multiplies by the rate last, so that it is another rule where the rate changes: then ours by hand. */
function optimizer({
  config: {
    optimizer: { name, momentum, schedule },
  },
}: ProgramSource): string[] {
  const changing = schedule !== 'constant' && (name === 'momentum' || name === 'nesterov')
  if (changing)
    return [
      'class Momentum(torch.optim.Optimizer):',
      '    """v ← μv − ηg, with the rate of each update in its own step."""',
      '',
      '    def __init__(self, parameters, lr):',
      '        super().__init__(parameters, {"lr": lr})',
      '',
      '    @torch.no_grad()',
      '    def step(self):',
      '        for group in self.param_groups:',
      '            for w in group["params"]:',
      '                velocity = self.state[w].setdefault("velocity", torch.zeros_like(w))',
      `                velocity.mul_(${momentum}).sub_(w.grad, alpha=group["lr"])`,
      ...(name === 'momentum'
        ? ['                w.add_(velocity)']
        : [`                w.add_(velocity, alpha=${momentum}).sub_(w.grad, alpha=group["lr"])`]),
      '',
      '',
      'def optimizer_of(parameters):',
      '    return Momentum(parameters, LEARNING_RATE)',
    ]
  const made = {
    sgd: 'SGD(parameters, LEARNING_RATE)',
    momentum: `SGD(parameters, LEARNING_RATE, momentum=${momentum})`,
    nesterov: `SGD(parameters, LEARNING_RATE, momentum=${momentum}, nesterov=${momentum > 0 ? 'True' : 'False'})`,
    adagrad: 'Adagrad(parameters, LEARNING_RATE, eps=1e-8)',
    rmsprop: 'RMSprop(parameters, LEARNING_RATE, alpha=0.9, eps=1e-8)',
    adam: 'Adam(parameters, LEARNING_RATE, eps=1e-8)',
  }
  return ['def optimizer_of(parameters):', `    return torch.optim.${made[name]}`]
}

function masks(source: ProgramSource): string[] {
  if (!drawsMasks(source)) return []
  const { dropout } = source.config.regularization
  const shapes = source.layers
    .filter(hasDropout)
    .map(({ shape }) => `(${shape.height}, ${shape.width}, ${shape.channels})`)
  return [
    'def masks_of(step, rows):',
    '    """Dropout: 0 or 1 / (1 − p) for every value of the hidden layers, row by row."""',
    '    random = Random(4, step)',
    `    shapes = [${shapes.join(', ')}]`,
    `    draw = lambda shape: np.reshape([0 if random.uniform() < ${dropout} else 1 / (1 - ${dropout}) for _ in range(math.prod(shape))], shape)`,
    '    drawn = [[draw(shape) for shape in shapes] for _ in range(rows)]',
    '    layers = [torch.tensor(np.stack(layer), dtype=torch.float32) for layer in zip(*drawn)]',
    '    return [m.permute(0, 3, 1, 2) if m.shape[1] > 1 else m.reshape(rows, -1) for m in layers]',
    '',
    '',
  ]
}

/** Units that training leaves as they are: what they were is put back after the update. */
function frozenUnits(source: ProgramSource): { before: string[]; after: string[] } {
  const layers = named(source)
  const parts = (source.config.frozen ?? []).flatMap(({ layer: l, units }) => {
    const { layer, name } = layers[l]
    const rows = units === 'all' ? 'slice(None)' : `[${units.join(', ')}]`
    const names = [
      ...(layer.weights > 0 ? [`${name}.weight`, `${name}.bias`] : []),
      ...(layer.pieces === 2 ? [`${name}_second.weight`, `${name}_second.bias`] : []),
      ...(layer.slopes > 0 ? [`${name}_slopes`] : []),
    ]
    return names.map((part) => `(network.${part}, ${rows})`)
  })
  if (parts.length === 0) return { before: [], after: [] }
  return {
    before: [
      `    frozen = [${parts.join(', ')}]`,
      '    kept = [part[units].detach().clone() for part, units in frozen]',
    ],
    after: [
      '    with torch.no_grad():',
      '        for (part, units), values in zip(frozen, kept):',
      '            part[units] = values',
    ],
  }
}

/** The whole program. */
export function pytorch(source: ProgramSource): string {
  const { config, task } = source
  const { l1, l2, maxNorm: bound } = config.regularization
  const masked = drawsMasks(source)
  const frozen = frozenUnits(source)
  return [
    '"""',
    ...heading(source, 'PyTorch', 'python3 experiment.py --steps 1000'),
    '"""',
    ...pythonBeginning(source, ['import torch', 'import torch.nn as nn', 'import torch.nn.functional as F']),
    ...network(source),
    '',
    '',
    'def loss_of(scores, targets):',
    ...indented(losses[config.loss], 4),
    '',
    '',
    ...penalty(source),
    ...maxNorm(source),
    ...masks(source),
    ...optimizer(source),
    '',
    '',
    '@torch.no_grad()',
    'def scores_of(network, split):',
    '    """Scores and targets of a whole split, in pieces of 500."""',
    '    pieces = [network(torch.from_numpy(split[0][k:k + 500])) for k in range(0, len(split[1]), 500)]',
    '    return torch.cat(pieces), torch.from_numpy(split[1])',
    '',
    '',
    'def mean_loss(network, split):',
    '    return loss_of(*scores_of(network, split)).item()',
    '',
    '',
    'def figures(network, split):',
    '    """Loss, and accuracy in percent, over a split."""',
    '    if len(split[1]) == 0:',
    "        return 'none'",
    '    scores, targets = scores_of(network, split)',
    "    text = f'loss {loss_of(scores, targets).item():.4f}'",
    ...(task === 'classification'
      ? ["    return text + f', accuracy {100 * (scores.argmax(1) == targets).float().mean().item():.1f}%'"]
      : ['    return text']),
    '',
    '',
    ...pythonArguments(source),
    'network = Network()',
    'network.begin()',
    'optimizer = optimizer_of(network.parameters())',
    'for step, inputs, targets in batches(*train, arguments.steps):',
    '    for group in optimizer.param_groups:',
    "        group['lr'] = learning_rate(step)",
    '    optimizer.zero_grad()',
    `    scores = network(torch.from_numpy(inputs)${masked ? ', masks_of(step, len(targets))' : ''})`,
    '    loss = loss_of(scores, torch.from_numpy(targets))',
    `    ${l1 > 0 || l2 > 0 ? '(loss + penalty(network))' : 'loss'}.backward()`,
    ...frozen.before,
    '    optimizer.step()',
    ...(bound > 0 ? ['    limit_norms(network)'] : []),
    ...frozen.after,
    '    if arguments.losses:',
    "        print(f'{loss.item():.9g}')",
    '    elif step % 10 == 9:',
    "        print(step + 1, f'{mean_loss(network, train):.10g}', flush=True)",
    "print('training:', figures(network, train), file=sys.stderr)",
    "print('test:', figures(network, test), file=sys.stderr)",
    '',
  ].join('\n')
}
