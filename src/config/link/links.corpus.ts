/**
 * Links that must open for ever, with what they open. Add to them; never change one. What a link leaves out is what its
 * version had as default: here in full, apart from the schema, so that a changed default is noticed and gets a migration.
 */
import type { DeepPartial, ExperimentConfig } from '../types.ts'

/** The defaults of version 1. */
export const version1: ExperimentConfig = {
  data: { set: 'spiral', samples: 400, noise: 0.1, testShare: 0.3, classes: 3, seed: 1 },
  features: ['x', 'y'],
  layers: [
    { units: 8, activation: 'relu' },
    { units: 8, activation: 'relu' },
  ],
  initialization: { weights: 'he', scale: 1, bias: 0, seed: 1 },
  loss: 'softmax',
  optimizer: { name: 'adam', learningRate: 0.03, momentum: 0.9, schedule: 'constant', scheduleSteps: 10_000 },
  batchSize: 20,
  regularization: { l1: 0, l2: 0, dropout: 0, inputNoise: 0, maxNorm: 0 },
}

export interface CorpusLink {
  link: string
  /** what differs from the defaults of the link's version; sections merge, lists replace */
  opens: DeepPartial<ExperimentConfig>
  step?: number
}

export const corpus: readonly CorpusLink[] = [
  { link: 'v=1', opens: {} },
  { link: 'set=moons', opens: { data: { set: 'moons' } } },
  {
    link: 'v=1&set=circle&noise=0.25&layers=relu4',
    opens: { data: { set: 'circle', noise: 0.25 }, layers: [{ units: 4, activation: 'relu' }] },
  },
  {
    link: 'v=1&set=xor&layers=none&features=x,y,xy',
    opens: { data: { set: 'xor' }, layers: [], features: ['x', 'y', 'xy'] },
  },
  {
    link: 'v=1&set=gaussians&samples=60&test=0.5&seed=42&weightseed=7',
    opens: { data: { set: 'gaussians', samples: 60, testShare: 0.5, seed: 42 }, initialization: { seed: 7 } },
  },
  {
    link: 'v=1&features=x,y,x2,y2,xy,sinx,siny',
    opens: { features: ['x', 'y', 'x^2', 'y^2', 'xy', 'sin(x)', 'sin(y)'] },
  },
  {
    link: 'v=1&set=rings&classes=6&layers=maxout5,prelu4:0.1,leaky3,elu2:2.5',
    opens: {
      data: { set: 'rings', classes: 6 },
      layers: [
        { units: 5, activation: 'maxout' },
        { units: 4, activation: 'prelu', alpha: 0.1 },
        { units: 3, activation: 'leaky-relu' },
        { units: 2, activation: 'elu', alpha: 2.5 },
      ],
    },
  },
  {
    link: 'v=1&layers=linear1,sigmoid2,tanh3,gelu4,silu5,softplus6',
    opens: {
      layers: [
        { units: 1, activation: 'linear' },
        { units: 2, activation: 'sigmoid' },
        { units: 3, activation: 'tanh' },
        { units: 4, activation: 'gelu' },
        { units: 5, activation: 'silu' },
        { units: 6, activation: 'softplus' },
      ],
    },
  },
  {
    link: 'v=1&layers=relu64*12',
    opens: { layers: Array.from({ length: 12 }, () => ({ units: 64, activation: 'relu' as const })) },
  },
  {
    link: 'v=1&set=checkerboard&optimizer=sgd&lr=0.5&schedule=step&period=500',
    opens: {
      data: { set: 'checkerboard' },
      optimizer: { name: 'sgd', learningRate: 0.5, schedule: 'step', scheduleSteps: 500 },
    },
  },
  {
    link: 'v=1&set=blobs&optimizer=nesterov&momentum=0.95&schedule=cosine',
    opens: { data: { set: 'blobs' }, optimizer: { name: 'nesterov', momentum: 0.95, schedule: 'cosine' } },
  },
  {
    link: 'v=1&optimizer=adagrad&schedule=inverse&loss=hinge',
    opens: { optimizer: { name: 'adagrad', schedule: 'inverse' }, loss: 'hinge' },
  },
  {
    link: 'v=1&optimizer=rmsprop&schedule=exponential&lr=0.00001',
    opens: { optimizer: { name: 'rmsprop', schedule: 'exponential', learningRate: 1e-5 } },
  },
  {
    link: 'v=1&set=three-spirals&samples=600&noise=0.2&test=0.5&optimizer=sgd&lr=1&batch=5000&l2=0.001&layers=relu64',
    opens: {
      data: { set: 'three-spirals', samples: 600, noise: 0.2, testShare: 0.5 },
      optimizer: { name: 'sgd', learningRate: 1 },
      batchSize: 5000,
      regularization: { l2: 0.001 },
      layers: [{ units: 64, activation: 'relu' }],
    },
  },
  {
    link: 'v=1&l1=0.0001&l2=1e-7&dropout=0.5&inputnoise=0.3&maxnorm=3.5',
    opens: { regularization: { l1: 0.0001, l2: 1e-7, dropout: 0.5, inputNoise: 0.3, maxNorm: 3.5 } },
  },
  {
    link: 'v=1&init=zeros&bias=-0.5',
    opens: { initialization: { weights: 'zeros', bias: -0.5 } },
  },
  {
    link: 'v=1&init=uniform&scale=0.05&step=1240',
    opens: { initialization: { weights: 'uniform', scale: 0.05 } },
    step: 1240,
  },
  { link: 'v=1&set=plane', opens: { data: { set: 'plane' }, loss: 'squared' } },
  {
    link: 'v=1&set=hills&init=xavier&layers=tanh16',
    opens: {
      data: { set: 'hills' },
      initialization: { weights: 'xavier' },
      layers: [{ units: 16, activation: 'tanh' }],
      loss: 'squared',
    },
  },
  { link: 'v=1&set=sine&noise=0', opens: { data: { set: 'sine', noise: 0 }, loss: 'squared' } },
  {
    link: 'v=1&set=step&init=normal',
    opens: { data: { set: 'step' }, initialization: { weights: 'normal' }, loss: 'squared' },
  },
  {
    link: 'v=1&set=bumps&features=x,x2,sinx',
    opens: { data: { set: 'bumps' }, features: ['x', 'x^2', 'sin(x)'], loss: 'squared' },
  },
  {
    link: 'v=1&set=cifar10&optimizer=momentum&lr=0.003&batch=50&layers=relu100,relu50',
    opens: {
      data: { set: 'cifar10', samples: 5000 },
      optimizer: { name: 'momentum', learningRate: 0.003 },
      batchSize: 50,
      layers: [
        { units: 100, activation: 'relu' },
        { units: 50, activation: 'relu' },
      ],
    },
  },
  {
    link: 'v=1&set=cifar10&samples=1000&layers=none',
    opens: { data: { set: 'cifar10', samples: 1000 }, layers: [] },
  },
  {
    link: 'v=1&set=cifar10&samples=10000&batch=10000&testimages=2000&layers=none',
    opens: { data: { set: 'cifar10', samples: 10_000, testImages: 2000 }, batchSize: 10_000, layers: [] },
  },
  {
    link: 'v=1&set=cifar10&samples=1000&layers=none&mirror=1',
    opens: { data: { set: 'cifar10', samples: 1000 }, layers: [], regularization: { mirror: true } },
  },
  { link: 'v=1&set=custom', opens: { data: { set: 'custom', points: [] } } },
  {
    link: 'v=1&set=custom&points=AAAAAu4AABXcXcF',
    opens: {
      data: {
        set: 'custom',
        points: [
          { x: -3, y: -3, label: 0 },
          { x: 3, y: -3, label: 1 },
          { x: 0, y: 0, label: 5 },
        ],
      },
    },
  },
  { link: 'v=1&set=drawn&curve=', opens: { data: { set: 'drawn', points: [] }, loss: 'squared' } },
  {
    link: 's=moons&v=1&n=100&z=.5&t=.2&k=4&d=9&i=normal&c=.1&a=-1&w=3&o=hinge&p=sgd&r=1e-4&m=.5&h=step&q=9&b=1&j=.1&l=.2&u=.3&e=.4&x=5&f=y&y=r2,p3:.5,l4,e5,n6,s7,t8,m9,g1,w2,o3*2',
    opens: {
      data: { set: 'moons', samples: 100, noise: 0.5, testShare: 0.2, classes: 4, seed: 9 },
      initialization: { weights: 'normal', scale: 0.1, bias: -1, seed: 3 },
      loss: 'hinge',
      optimizer: { name: 'sgd', learningRate: 1e-4, momentum: 0.5, schedule: 'step', scheduleSteps: 9 },
      batchSize: 1,
      regularization: { l1: 0.1, l2: 0.2, dropout: 0.3, inputNoise: 0.4, maxNorm: 5 },
      features: ['y'],
      layers: [
        { units: 2, activation: 'relu' },
        { units: 3, activation: 'prelu', alpha: 0.5 },
        { units: 4, activation: 'leaky-relu' },
        { units: 5, activation: 'elu' },
        { units: 6, activation: 'linear' },
        { units: 7, activation: 'sigmoid' },
        { units: 8, activation: 'tanh' },
        { units: 9, activation: 'maxout' },
        { units: 1, activation: 'gelu' },
        { units: 2, activation: 'silu' },
        { units: 3, activation: 'softplus' },
        { units: 3, activation: 'softplus' },
      ],
    },
  },
  {
    link: 'v=1&set=custom&points=LubWAnEVfB&names=setosa,*BD93*AF43_2&axes=x:petal_length:3.9:1.2,y::-65:0.001',
    opens: {
      data: {
        set: 'custom',
        points: [
          { x: -1.5, y: 0.5, label: 0 },
          { x: 2, y: -0.25, label: 1 },
        ],
        classNames: ['setosa', '붓꽃 2'],
        axes: {
          x: { name: 'petal length', offset: 3.9, factor: 1.2 },
          y: { name: '', offset: -65, factor: 0.001 },
        },
      },
    },
  },
  {
    link: 'v=1&set=custom&surface=LubWZZnEVfPo&axes=value:price:130000:50000',
    opens: {
      data: {
        set: 'custom',
        points: [
          { x: -1.5, y: 0.5, value: 0.25 },
          { x: 2, y: -0.25, value: -1 },
        ],
        axes: { value: { name: 'price', offset: 130_000, factor: 50_000 } },
      },
      loss: 'squared',
    },
  },
  {
    link: 'v=1&stopstep=500&stopepoch=20&stoploss=0.05&frozen=0_1.2.5',
    opens: {
      stop: { step: 500, epoch: 20, loss: 0.05 },
      frozen: [
        { layer: 0, units: 'all' },
        { layer: 1, units: [2, 5] },
      ],
    },
  },
  {
    link: 'v=1&validation=0.25',
    opens: { data: { validationShare: 0.25 } },
  },
  {
    link: 'v=1&set=cifar10&samples=10000&validation=0.1&layers=none',
    opens: { data: { set: 'cifar10', samples: 10_000, validationShare: 0.1 }, layers: [] },
  },
  {
    link: 'v=1&set=formula&formula=xW2_P_yW2_L_4_or_minOx,yC_H_1.5',
    opens: { data: { set: 'formula', formula: 'x^2 + y^2 < 4 or min(x,y) >= 1.5' } },
  },
]
