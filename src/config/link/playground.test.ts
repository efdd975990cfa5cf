import { expect, test } from 'vitest'
import { isDense } from '../../domain/layers/layerKinds.ts'
import { corpus } from './links.corpus.ts'
import { fromPlayground } from './playground.ts'

const notes =
  '#activation=relu&regularization=L2&batchSize=25&dataset=gauss&regDataset=reg-plane&learningRate=0.1&regularizationRate=0.003&noise=25&networkShape=6,5,2&seed=0.48213&showTestData=true&discretize=false&percTrainData=70&x=true&y=false&xTimesY=true&xSquared=true&ySquared=false&cosX=true&sinX=true&cosY=false&sinY=false&collectStats=false&problem=classification&initZero=false&hideText=false&playButton_hide=true&stepButton_hide=false'
const paths = (fragment: string) => fromPlayground(fragment)?.corrections.map(({ path }) => path)

test('a link of course notes opens as the nearest experiment, with a list of what differs', () => {
  const found = fromPlayground(notes)
  expect(found?.config).toMatchObject({
    data: { set: 'gaussians', samples: 500, noise: 0.5, testShare: 0.3, seed: 48213 },
    features: ['x', 'x^2', 'xy', 'sin(x)'],
    layers: [6, 5, 2].map((units) => ({ units, activation: 'relu' })),
    initialization: { weights: 'uniform', scale: 0.5, bias: 0.1 },
    loss: 'softmax',
    optimizer: { name: 'sgd', learningRate: 0.1, schedule: 'constant' },
    batchSize: 25,
    regularization: { l1: 0, l2: 0.003 },
  })
  expect(paths(notes)).toEqual([
    'TensorFlow Playground',
    'data.noise',
    'data.seed',
    'features',
    'loss',
    'showTestData',
    'playButton_hide',
  ])
})

test('regression opens the surface that is meant, with the squared loss', () => {
  const report = fromPlayground(
    'problem=regression&regDataset=reg-gauss&dataset=spiral&networkShape=8&activation=linear',
  )
  expect(report?.config).toMatchObject({
    data: { set: 'hills' },
    loss: 'squared',
    layers: [{ units: 8, activation: 'linear' }],
  })
})

test('what it leaves out is as it is there: a tanh network of 4 and 2 units, a rate of 0.03, batches of 10', () => {
  expect(fromPlayground('dataset=spiral&noise=0')?.config).toMatchObject({
    data: { set: 'spiral', noise: 0, testShare: 0.5 },
    features: ['x', 'y'],
    layers: [
      { units: 4, activation: 'tanh' },
      { units: 2, activation: 'tanh' },
    ],
    optimizer: { learningRate: 0.03 },
    batchSize: 10,
    regularization: { l1: 0, l2: 0 },
  })
  expect(fromPlayground('dataset=spiral&networkShape=')?.config.layers).toEqual([])
  expect(fromPlayground('initZero=true&dataset=xor')?.config.initialization).toMatchObject({
    weights: 'zeros',
    bias: 0,
  })
})

test('its keys are never read as ours, nor ours as its', () => {
  // x and y are short for the bound of the weights and the layers in links of this page, noise and seed are in both
  const { config } = fromPlayground('activation=tanh&x=true&y=true&noise=50&seed=0.5&batchSize=1') ?? {}
  expect(config).toMatchObject({ regularization: { maxNorm: 0 }, data: { noise: 1, seed: 5 } })
  expect(config?.layers).toHaveLength(2)
  for (const { link } of corpus) expect(fromPlayground(link), link).toBeNull()
  for (const link of [
    '',
    'noise=0.2&seed=3',
    'x=2&y=relu8',
    'v=1&dataset=spiral&activation=tanh',
    'set=moons&dataset=spiral',
  ])
    expect(fromPlayground(link), link).toBeNull()
})

test('hostile values are corrected and said; names from the link are looked up in maps alone', () => {
  const hostile =
    'activation=constructor&dataset=__proto__&regDataset=toString&networkShape=9999,x,-1,1e9&learningRate=NaN&batchSize=1e999&noise=-5&percTrainData=9e9&seed=&regularization=hasOwnProperty&__proto__=1&constructor=2&problem=valueOf'
  const found = fromPlayground(hostile)
  expect(found?.config.data.set).toBe('circle')
  const layers = found?.config.layers.filter(isDense) ?? []
  expect(layers).toHaveLength(found?.config.layers.length ?? 0)
  expect(layers.every(({ activation, units }) => activation === 'tanh' && units <= 64)).toBe(true)
  expect(paths(hostile)).toEqual(
    expect.arrayContaining(['data.set', 'activation', 'regularization', 'layers[0].units', '__proto__']),
  )
  expect(Object.keys(Object.prototype)).toEqual([])
})
