/** Many runs as one program for a cluster: every cell of a sweep, or one config, from several seeds. */
import type { ExperimentConfig } from '../config/types.ts'
import type { LayerGeometry } from '../domain/layers/geometry.ts'
import cluster from './pieces/python/cluster.py?raw'
import images from './pieces/python/images.py?raw'
import random from './pieces/python/random.py?raw'
import { featureColumns } from './python.ts'
import { base64Lines, heading, indented, type ProgramSource, piece, safe } from './source.ts'

/** One config of the grid. */
interface ClusterCell {
  /** of the settings that are varied, in the order of `varied` */
  values: ReadonlyArray<number | string>
  config: ExperimentConfig
  layers: readonly LayerGeometry[]
  /** which of the data it has */
  data: number
}

export interface ClusterSource {
  /** address that opens the view of these runs */
  link: string
  /** names of the settings that are varied; none: seeds alone */
  varied: readonly string[]
  cells: readonly ClusterCell[]
  /** the data that occur, each by an experiment that has them */
  data: readonly ProgramSource[]
  seeds: number
  steps: number
}

/** The program's text. */
export function clusterProgram({ link, varied, cells, data, seeds, steps }: ClusterSource): string {
  const [first] = data
  const config = cells[0].config
  return [
    '"""',
    heading({ ...first, config, link }, 'PyTorch for a cluster', '')[0],
    '',
    `${cells.length === 1 ? '1 config' : `${cells.length} configs`} from ${seeds} seeds each, ${steps} updates a run, shared out by Dask distributed. Seeds, data, first`,
    'parameters, mini-batches and update rules are those of the page. The runs on the page:',
    safe(link),
    '',
    'On this machine:   python3 neurarium_cluster.py --processes 4',
    'On a cluster:      python3 neurarium_cluster.py --scheduler tcp://host:8786',
    '',
    'It needs torch, numpy and distributed (pip install torch numpy distributed). It prints medians and quartiles, and writes',
    'them and every single run as CSV.',
    '"""',
    'import argparse',
    'import base64',
    'import csv',
    'import json',
    'import math',
    'import os',
    'import sys',
    'import urllib.request',
    '',
    'import numpy as np',
    'import torch',
    'import torch.nn as nn',
    'import torch.nn.functional as F',
    'from distributed import Client, LocalCluster, as_completed',
    '',
    `SEEDS, STEPS = ${seeds}, ${steps}`,
    `VARIED = ${JSON.stringify(varied)}`,
    `SPLITS = ${JSON.stringify(config.data.validationShare === undefined ? ['train', 'test'] : ['train', 'validation', 'test'])}`,
    `MEASURES = ${JSON.stringify(config.loss === 'squared' ? ['loss'] : ['loss', 'accuracy'])}`,
    'MASK = 0xFFFFFFFF',
    `IMAGES = ${first.data.kind === 'images' ? JSON.stringify(first.data.address) : 'None'}`,
    '',
    '# one config a line: the values of what is varied, its layers in numbers, its rules',
    `CELLS = json.loads(r'''[`,
    cells.map((cell) => JSON.stringify(described(cell))).join(',\n'),
    "]''')",
    '',
    '',
    'def floats(text):',
    '    """Values of little-endian float32 in Base64."""',
    "    return np.frombuffer(base64.b64decode(text), '<f4').astype(np.float32)",
    '',
    '',
    'DATA = [',
    ...data.flatMap((source) => indented(dataOf(source), 4)),
    ']',
    '',
    '',
    ...(first.data.kind === 'images' ? [...piece(splits), ''] : []),
    ...loading(first),
    '',
    '',
    ...piece(seeded),
    '',
    '',
    ...piece(cluster),
    '',
  ].join('\n')
}

/** The same streams, with the seed of the run. */
const seeded = random
  .replace('def __init__(self, stream, index):', 'def __init__(self, seed, stream, index):')
  .replace('SEED & MASK', 'seed & MASK')

/** How images are read, without what one program of a single experiment does with them. */
const splits = `${images.slice(0, images.indexOf('def load_data(')).trimEnd()}\n`

function described({ values, config, layers, data }: ClusterCell): object {
  const { initialization, loss, optimizer, batchSize, regularization, frozen } = config
  return {
    values,
    data,
    layers: layers.map((layer) => ({
      kind: layer.kind,
      inputs: layer.inputs,
      units: layer.units,
      weights: layer.weights,
      biases: layer.biases,
      slopes: layer.slopes,
      activation: layer.activation,
      alpha: layer.alpha,
      output: layer.output,
      shape: [layer.shape.height, layer.shape.width, layer.shape.channels],
      ...(layer.field && {
        size: layer.field.height,
        window: [layer.field.height, layer.field.width],
        stride: layer.field.stride,
        padding: layer.field.padding,
        channels: layer.below.channels,
        ...(layer.pooling && { pooling: layer.pooling }),
      }),
    })),
    initialization,
    loss,
    optimizer,
    batchSize,
    regularization,
    ...(frozen && { frozen }),
  }
}

function dataOf({ data }: ProgramSource): string[] {
  if (data.kind === 'images') return [`{'train': ${data.train}, 'held': ${data.held}, 'test': ${data.test}},`]
  const { train, validation, test } = data
  return [
    '{',
    ...Object.entries({ train, ...(validation && { validation }), test }).flatMap(
      ([name, { coordinates, targets }]) => [
        `    '${name}': (floats('''`,
        ...base64Lines(coordinates),
        "'''), floats('''",
        ...base64Lines(targets),
        "''')),",
      ],
    ),
    '},',
  ]
}

function loading({ data, task }: ProgramSource): string[] {
  if (data.kind === 'images')
    return [
      '',
      'def load(given, folder):',
      '    """Images with each channel at mean 0 and variance 1 over the training images."""',
      "    count, held = given['train'], given['held']",
      "    every, labels = load_split(folder, 'train', count + held)",
      '    left = [np.sum(labels == k) - ((k + 1) * held // 10 - k * held // 10) for k in range(10)]',
      '    place = np.eye(10, dtype=int)[labels].cumsum(0)[np.arange(len(labels)), labels] - 1',
      '    ahead = place < np.array(left)[labels]',
      "    test = load_split(folder, 'test', given['test'])",
      "    splits = {'train': (every[ahead], labels[ahead])}",
      '    if held > 0:',
      "        splits['validation'] = (every[~ahead], labels[~ahead])",
      "    splits['test'] = test",
      "    pixels = splits['train'][0]",
      '    mean = pixels.mean(axis=(0, 1, 2), dtype=np.float64).astype(np.float32)',
      '    scale = (1 / pixels.std(axis=(0, 1, 2), dtype=np.float64)).astype(np.float32)',
      '    return {name: ((x.astype(np.float32) - mean) * scale, y) for name, (x, y) in splits.items()}',
    ]
  return [
    'def load(given, _):',
    '    """The features that the network gets, and the targets."""',
    '    return {',
    `        name: (inputs_of(points), targets${task === 'regression' ? '' : '.astype(np.int64)'})`,
    '        for name, (points, targets) in given.items()',
    '    }',
    '',
    '',
    ...featureColumns(data),
  ]
}
