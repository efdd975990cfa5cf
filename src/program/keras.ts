import type { ActivationName } from '../domain/activations.ts'
import type { LayerGeometry } from '../domain/layers/geometry.ts'
import type { LayerKindName } from '../domain/layers/layerKinds.ts'
import { nameOf, pythonArguments, pythonBeginning } from './python.ts'
import { drawsMasks, hasDropout, heading, indented, type ProgramSource } from './source.ts'

const activations: Record<Exclude<ActivationName, 'maxout' | 'prelu'>, (alpha: number) => string> = {
  linear: () => "'linear'",
  sigmoid: () => "'sigmoid'",
  tanh: () => "'tanh'",
  relu: () => "'relu'",
  'leaky-relu': (alpha) => `lambda z: keras.ops.leaky_relu(z, negative_slope=${alpha})`,
  elu: (alpha) => `lambda z: keras.ops.elu(z, alpha=${alpha})`,
  gelu: () => 'lambda z: keras.ops.gelu(z, approximate=True)',
  silu: () => "'silu'",
  softplus: () => "'softplus'",
}

function settings(source: ProgramSource, { activation, alpha, output, field }: LayerGeometry): string {
  const { l1, l2, maxNorm } = source.config.regularization
  const own = activation === 'maxout' || activation === 'prelu' ? null : activations[activation](alpha)
  return [
    ...(own && !output ? [`activation=${own}`] : []),
    // Keras has λ‖w‖² where the experiment has ½λ‖w‖²
    ...(l1 > 0 || l2 > 0 ? [`kernel_regularizer=keras.regularizers.L1L2(${l1}, ${l2 / 2})`] : []),
    ...(maxNorm > 0
      ? [`kernel_constraint=keras.constraints.MaxNorm(${maxNorm}, axis=${field ? '[0, 1, 2]' : '0'})`]
      : []),
  ]
    .map((text) => `, ${text}`)
    .join('')
}

const flattened = ({ below }: LayerGeometry): string[] =>
  below.height * below.width > 1 ? ['x = keras.layers.Flatten()(x)'] : []

const prelu = (name: string, { slopes }: LayerGeometry, shared: string): string[] =>
  slopes > 0 ? [`x = keras.layers.PReLU(name='${name}_slopes'${shared})(x)`] : []

/** What a layer does with x. */
const kinds: Record<LayerKindName, (name: string, layer: LayerGeometry, source: ProgramSource) => string[]> =
  {
    dense: (name, layer, source) => [
      ...flattened(layer),
      `x = keras.layers.Dense(${layer.units}, name='${name}'${settings(source, layer)})(x)`,
      ...prelu(name, layer, ''),
    ],
    maxout: (name, layer, source) => [
      ...flattened(layer),
      'x = keras.layers.Maximum()([',
      ...[name, `${name}_second`].map(
        (piece) => `    keras.layers.Dense(${layer.units}, name='${piece}'${settings(source, layer)})(x),`,
      ),
      '])',
    ],
    conv: (name, layer, source) => [
      `x = keras.layers.Conv2D(${layer.units}, ${layer.field?.height}, name='${name}'${settings(source, layer)}${windows(layer)})(x)`,
      ...prelu(name, layer, ', shared_axes=[1, 2]'),
    ],
    pool: (_, { field, pooling }) => [
      `x = keras.layers.${pooling === 'max' ? 'Max' : 'Average'}Pooling2D((${field?.height}, ${field?.width}))(x)`,
    ],
  }

/** With a stride Keras pads otherwise than the experiment, so that the border of zeros is a layer of its own. */
const windows = ({ field }: LayerGeometry): string =>
  field?.stride === 1 ? `, padding='${field.padding > 0 ? 'same' : 'valid'}'` : `, strides=${field?.stride}`
const border = ({ field }: LayerGeometry): string[] =>
  field && field.stride > 1 && field.padding > 0
    ? [`x = keras.layers.ZeroPadding2D(${field.padding})(x)`]
    : []

function network(source: ProgramSource): string[] {
  const { layers, config, data } = source
  const { below } = layers[0]
  const shape = data.kind === 'images' ? '(32, 32, 3)' : `(${below.channels},)`
  const { dropout } = config.regularization
  return [
    'def network_of():',
    `    x = inputs = keras.Input(${shape})`,
    ...indented(
      layers.flatMap((layer, k) => [
        ...border(layer),
        ...kinds[layer.kind](nameOf(k, layers.length), layer, source),
        ...(drawsMasks(source) && hasDropout(layer) ? [`x = keras.layers.Dropout(${dropout})(x)`] : []),
      ]),
      4,
    ),
    '    return keras.Model(inputs, x)',
  ]
}

/** Takes the first parameters in the digest's order. */
const beginning: Record<LayerKindName, (name: string, layer: LayerGeometry) => string[]> = {
  dense: (name, { inputs, units }) => [`layer('${name}', take(${inputs}, ${units}), take(${units}))`],
  maxout: (name, { inputs, units }) => [
    `first, second = take(${inputs}, ${units}), take(${inputs}, ${units})`,
    `layer('${name}', first, take(${units}))`,
    `layer('${name}_second', second, take(${units}))`,
  ],
  conv: (name, { field, below, units }) => [
    `layer('${name}', take(${field?.height}, ${field?.width}, ${below.channels}, ${units}), take(${units}))`,
  ],
  pool: () => [],
}
const slopesBegin = (name: string, { slopes, field }: LayerGeometry): string[] =>
  slopes > 0 ? [`layer('${name}_slopes', take(${field ? `1, 1, ${slopes}` : slopes}))`] : []

const losses = {
  softmax: ['return keras.losses.sparse_categorical_crossentropy(targets, scores, from_logits=True)'],
  hinge: [
    '# Weston and Watkins: every wrong score that comes within 1 of the right one',
    'targets = keras.ops.cast(keras.ops.reshape(targets, (-1,)), "int32")',
    'right = keras.ops.take_along_axis(scores, targets[:, None], axis=1)',
    'return keras.ops.sum(keras.ops.relu(scores - right + 1), axis=1) - 1',
  ],
  squared: ['return 0.5 * keras.ops.square(scores[:, 0] - keras.ops.reshape(targets, (-1,)))'],
}

function optimizer({
  config: {
    optimizer: { name, momentum },
  },
}: ProgramSource): string {
  return {
    sgd: 'SGD(LEARNING_RATE)',
    momentum: `SGD(LEARNING_RATE, momentum=${momentum})`,
    nesterov: `SGD(LEARNING_RATE, momentum=${momentum}, nesterov=True)`,
    adagrad: 'Adagrad(LEARNING_RATE, initial_accumulator_value=0, epsilon=1e-8)',
    rmsprop: 'RMSprop(LEARNING_RATE, rho=0.9, epsilon=1e-8)',
    adam: 'Adam(LEARNING_RATE, epsilon=1e-8)',
  }[name]
}

/** Keras freezes whole layers. */
const frozenLayers = ({ config, layers }: ProgramSource): string[] =>
  (config.frozen ?? []).flatMap(({ layer, units }) =>
    units === 'all'
      ? [`network.get_layer('${nameOf(layer, layers.length)}').trainable = False`]
      : [
          `# units ${units.join(', ')} of ${nameOf(layer, layers.length)} are frozen in the experiment: Keras freezes whole layers, and leaves them free here`,
        ],
  )

/** The whole program. */
export function keras(source: ProgramSource): string {
  const { config, layers, task } = source
  return [
    '"""',
    ...heading(source, 'Keras', 'python3 experiment.py --steps 1000'),
    ...(drawsMasks(source)
      ? ['Dropout draws its units by Keras’ own chance, so that losses differ in detail.']
      : []),
    '"""',
    ...pythonBeginning(source, ['import keras']),
    ...network(source),
    '',
    '',
    'def begin(network):',
    '    """The first parameters of the experiment."""',
    '    at = 0',
    '',
    '    def take(*shape):',
    '        nonlocal at',
    '        at += math.prod(shape)',
    '        return FIRST_PARAMETERS[at - math.prod(shape):at].reshape(shape)',
    '',
    '    def layer(name, *values):',
    '        network.get_layer(name).set_weights(values)',
    '',
    ...indented(
      layers.flatMap((layer, k) => {
        const name = nameOf(k, layers.length)
        return [...beginning[layer.kind](name, layer), ...slopesBegin(name, layer)]
      }),
      4,
    ),
    '',
    '',
    'def loss_of(targets, scores):',
    ...indented(losses[config.loss], 4),
    '',
    '',
    ...pythonArguments(source),
    'network = network_of()',
    'begin(network)',
    ...frozenLayers(source),
    `network.compile(keras.optimizers.${optimizer(source)}, loss_of${task === 'classification' ? ", metrics=['sparse_categorical_accuracy']" : ''})`,
    'for step, inputs, targets in batches(*train, arguments.steps):',
    '    network.optimizer.learning_rate = learning_rate(step)',
    '    figures = network.train_on_batch(inputs, targets)',
    '    if arguments.losses:',
    '        print(figures)',
    '    elif step % 10 == 9:',
    '        losses = network.evaluate(*train, verbose=0)',
    "        print(step + 1, f'{losses[0] if isinstance(losses, list) else losses:.10g}', flush=True)",
    "for name, (inputs, targets) in (('training', train), ('test', test)):",
    '    if len(targets) > 0:',
    '        print(name, network.evaluate(inputs, targets, verbose=0), file=sys.stderr)',
    '',
  ].join('\n')
}
