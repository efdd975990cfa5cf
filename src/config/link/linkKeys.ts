/** The keys and codes of a link. They are in links that people keep: none may change its meaning within a version. */
import type { ActivationName, FeatureName } from '../types.ts'

export interface LinkKey {
  /** where the value is in the config */
  readonly path: string
  /** as a person reads it */
  readonly key: string
  /** where the link would get too long */
  readonly short: string
}

const key = (path: string, key: string, short: string): LinkKey => ({ path, key, short })

/** Settings that are one number or one name, in the order of the link. One that is not there is 0: off. */
export const valueKeys: readonly LinkKey[] = [
  key('data.set', 'set', 's'),
  key('data.samples', 'samples', 'n'),
  key('data.noise', 'noise', 'z'),
  key('data.testShare', 'test', 't'),
  key('data.classes', 'classes', 'k'),
  key('data.seed', 'seed', 'd'),
  key('initialization.weights', 'init', 'i'),
  key('initialization.scale', 'scale', 'c'),
  key('initialization.bias', 'bias', 'a'),
  key('initialization.seed', 'weightseed', 'w'),
  key('loss', 'loss', 'o'),
  key('optimizer.name', 'optimizer', 'p'),
  key('optimizer.learningRate', 'lr', 'r'),
  key('optimizer.momentum', 'momentum', 'm'),
  key('optimizer.schedule', 'schedule', 'h'),
  key('optimizer.scheduleSteps', 'period', 'q'),
  key('batchSize', 'batch', 'b'),
  key('regularization.l1', 'l1', 'j'),
  key('regularization.l2', 'l2', 'l'),
  key('regularization.dropout', 'dropout', 'u'),
  key('regularization.inputNoise', 'inputnoise', 'e'),
  key('regularization.maxNorm', 'maxnorm', 'x'),
  key('data.validationShare', 'validation', 'V'),
  key('data.testImages', 'testimages', 'T'),
  key('regularization.mirror', 'mirror', 'I'),
  key('stop.step', 'stopstep', 'S'),
  key('stop.epoch', 'stopepoch', 'E'),
  key('stop.loss', 'stoploss', 'L'),
]

/** Settings that are lists. */
export const featuresKey = key('features', 'features', 'f')
export const layersKey = key('layers', 'layers', 'y')
export const frozenKey = key('frozen', 'frozen', 'Z')
/** Labeled points over the plane, valued points or knots over the line, valued points over the plane. */
export const pointsKey = key('data.points', 'points', 'g')
export const curveKey = key('data.points', 'curve', 'G')
export const surfaceKey = key('data.points', 'surface', 'H')
/** What custom points are called. */
export const formulaKey = key('data.formula', 'formula', 'F')
export const classNamesKey = key('data.classNames', 'names', 'N')
export const axesKey = key('data.axes', 'axes', 'A')

export const featureCodes: Readonly<Record<FeatureName, string>> = {
  x: 'x',
  y: 'y',
  'x^2': 'x2',
  'y^2': 'y2',
  xy: 'xy',
  'sin(x)': 'sinx',
  'sin(y)': 'siny',
}

/** [as a person reads it, where the link would get too long] */
export const activationCodes: Readonly<Record<ActivationName, readonly [string, string]>> = {
  linear: ['linear', 'n'],
  sigmoid: ['sigmoid', 's'],
  tanh: ['tanh', 't'],
  relu: ['relu', 'r'],
  'leaky-relu': ['leaky', 'l'],
  prelu: ['prelu', 'p'],
  maxout: ['maxout', 'm'],
  elu: ['elu', 'e'],
  gelu: ['gelu', 'g'],
  silu: ['silu', 'w'],
  softplus: ['softplus', 'o'],
}
