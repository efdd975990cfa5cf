/** Makes a valid config of anything, and says what it had to correct. Never throws, never returns an invalid value. */

import { usualTestImages } from '../../domain/imageFormat.ts'
import { normalizeFormula } from '../formula/formula.ts'
import { normalizeFrozen } from '../frozen.ts'
import { Notes } from '../notes.ts'
import { bounds, defaultConfig, defaultLoss, defaultSamples, isImages, samplesBounds } from '../schema.ts'
import { Section } from '../section.ts'
import { inputSizeOf, taskOf } from '../shape.ts'
import {
  type ConfigReport,
  type DataConfig,
  type DataSetName,
  dataSetNames,
  type ExperimentConfig,
  type LossName,
  lossNames,
  optimizerNames,
  type StopConfig,
  scheduleNames,
  weightInitNames,
} from '../types.ts'
import { normalizeFeatures, normalizeLayers } from './normalizeLists.ts'
import { normalizeAxes, normalizeClassNames } from './normalizeNames.ts'
import { defaultPoints, normalizePoints } from './normalizePoints.ts'

const sections = [
  'data',
  'features',
  'layers',
  'initialization',
  'loss',
  'optimizer',
  'batchSize',
  'regularization',
  'frozen',
  'stop',
] as const satisfies readonly (keyof ExperimentConfig)[]

/** Reads a whole config. What is missing has its default, quietly; what is wrong is corrected and listed. */
export const normalizeConfig = (value: unknown): ConfigReport =>
  apply(defaultConfig, value, new Notes(), false, readNames)

/**
 * The same without what the points are called, from which nothing is computed: for the worker. `base`, which must be
 * valid, is the config that a change is merged into.
 */
export const computedConfig = (value: unknown, base = defaultConfig): ExperimentConfig =>
  apply(base, value, new Notes(), false, () => ({})).config

/**
 * Reads a change of a config: objects merge, lists replace. What follows from another data set alone (its number of
 * samples, its loss, its widest layer) comes quietly; what the change itself says and cannot have is listed.
 */
export function mergeConfig(base: ExperimentConfig, change: unknown): ConfigReport {
  return apply(normalizeConfig(base).config, change, new Notes(), false, readNames)
}

/** Reads what a link says, where every number is text. `notes` has the link's own corrections already. */
export const normalizeText = (value: unknown, notes: Notes): ConfigReport =>
  apply(defaultConfig, value, notes, true, readNames)

/** Reads a change that a link says. */
export const mergeText = (base: ExperimentConfig, change: unknown, notes: Notes): ConfigReport =>
  apply(base, change, notes, true, readNames)

function apply(
  base: ExperimentConfig,
  change: unknown,
  notes: Notes,
  text: boolean,
  names: NameReader,
): ConfigReport {
  const root = new Section(change ?? null, '', sections, notes, text)
  const data = readData(root, base.data, notes, names)
  const features = normalizeFeatures(root.take('features'), base.features, notes)
  const inputs = inputSizeOf({ data, features })
  const config: ExperimentConfig = {
    data,
    features,
    layers: normalizeLayers(root.take('layers'), base.layers, { set: data.set, inputs, notes, text }),
    initialization: readInitialization(root, base.initialization),
    loss: readLoss(root, base.loss, data, notes),
    optimizer: readOptimizer(root, base.optimizer),
    batchSize: root.number('batchSize', bounds.batchSize, base.batchSize),
    regularization: readRegularization(root, base.regularization, data.set, notes),
  }
  const frozen = normalizeFrozen(root.take('frozen'), base, config, notes)
  return {
    config: { ...config, ...(frozen && { frozen }), ...readStop(root, base.stop) },
    corrections: notes.corrections,
  }
}

const stopFields = ['step', 'epoch', 'loss'] as const
const dataFields = [
  'set',
  'samples',
  'noise',
  'testShare',
  'validationShare',
  'testImages',
  'classes',
  'seed',
  'points',
  'formula',
  'classNames',
  'axes',
] as const

function readData(root: Section, base: DataConfig, notes: Notes, names: NameReader): DataConfig {
  const given = root.section('data', dataFields)
  const set = given.choice('set', dataSetNames, base.set)
  const samples = isImages(set) === isImages(base.set) ? base.samples : defaultSamples(set)
  const data: DataConfig = {
    set,
    samples: given.number('samples', samplesBounds(set), samples),
    noise: given.number('noise', bounds.data.noise, base.noise),
    testShare: given.number('testShare', bounds.data.testShare, base.testShare),
    classes: given.number('classes', bounds.data.classes, base.classes),
    seed: given.number('seed', bounds.data.seed, base.seed),
  }
  const points = normalizePoints(given.take('points'), set, base.points ?? defaultPoints(set), notes)
  const formula = normalizeFormula(given.take('formula'), set, base.formula, notes)
  return {
    ...data,
    ...readValidationShare(given, base),
    ...readTestImages(given, data, base, notes),
    ...(points && { points }),
    ...(formula && { formula }),
    ...names(given, data, base, notes),
  }
}

/** Only a share that is not 0 is there, so that a config without one is what it always was. */
function readValidationShare(given: Section, base: DataConfig): Pick<DataConfig, 'validationShare'> {
  const share = given.number('validationShare', bounds.data.validationShare, base.validationShare ?? 0)
  return share === 0 ? {} : { validationShare: share }
}

/** Only a number that is not the usual one is there, so that a config without it is what it always was. */
function readTestImages(
  given: Section,
  { set }: DataConfig,
  base: DataConfig,
  notes: Notes,
): Pick<DataConfig, 'testImages'> {
  const value = given.take('testImages')
  // as what is not there is written in a link
  if (value === 0 || value === '0') return {}
  if (!isImages(set)) {
    if (value !== undefined) notes.add(given.at('testImages'), 'does-not-fit', value)
    return {}
  }
  const testImages = given.number('testImages', bounds.data.testImages, base.testImages ?? usualTestImages)
  return testImages === usualTestImages ? {} : { testImages }
}

type NameReader = typeof readNames

/** What custom points are called; no other data set has such names. */
function readNames(
  given: Section,
  { set }: DataConfig,
  base: DataConfig,
  notes: Notes,
): Pick<DataConfig, 'classNames' | 'axes'> {
  if (set !== 'custom') {
    for (const key of ['classNames', 'axes'])
      if (given.take(key) !== undefined) notes.add(given.at(key), 'does-not-fit', '{…}')
    return {}
  }
  const classNames = normalizeClassNames(given.take('classNames'), base.classNames, notes)
  const axes = normalizeAxes(given, base.axes, notes)
  return { ...(classNames && { classNames }), ...(axes && { axes }) }
}

/** The loss, or the task's own where the one given, or kept from another data set, does not fit the task. */
function readLoss(root: Section, base: LossName, data: DataConfig, notes: Notes): LossName {
  const task = taskOf({ data })
  const fits = (loss: LossName) => (loss === 'squared') === (task === 'regression')
  const kept = fits(base) ? base : defaultLoss(task)
  const loss = root.choice('loss', lossNames, kept)
  if (fits(loss)) return loss
  notes.add('loss', 'does-not-fit', loss, kept)
  return kept
}

function readInitialization(
  root: Section,
  base: ExperimentConfig['initialization'],
): ExperimentConfig['initialization'] {
  const given = root.section('initialization', ['weights', 'scale', 'bias', 'seed'])
  const limits = bounds.initialization
  return {
    weights: given.choice('weights', weightInitNames, base.weights),
    scale: given.number('scale', limits.scale, base.scale),
    bias: given.number('bias', limits.bias, base.bias),
    seed: given.number('seed', limits.seed, base.seed),
  }
}

function readOptimizer(root: Section, base: ExperimentConfig['optimizer']): ExperimentConfig['optimizer'] {
  const given = root.section('optimizer', ['name', 'learningRate', 'momentum', 'schedule', 'scheduleSteps'])
  const limits = bounds.optimizer
  return {
    name: given.choice('name', optimizerNames, base.name),
    learningRate: given.number('learningRate', limits.learningRate, base.learningRate),
    momentum: given.number('momentum', limits.momentum, base.momentum),
    schedule: given.choice('schedule', scheduleNames, base.schedule),
    scheduleSteps: given.number('scheduleSteps', limits.scheduleSteps, base.scheduleSteps),
  }
}

function readRegularization(
  root: Section,
  base: ExperimentConfig['regularization'],
  set: DataSetName,
  notes: Notes,
): ExperimentConfig['regularization'] {
  const given = root.section('regularization', ['l1', 'l2', 'dropout', 'inputNoise', 'maxNorm', 'mirror'])
  const limits = bounds.regularization
  const mirror = given.flag('mirror', isImages(set) && base.mirror === true)
  if (mirror && !isImages(set)) notes.add(given.at('mirror'), 'does-not-fit', true)
  return {
    l1: given.number('l1', limits.l1, base.l1),
    l2: given.number('l2', limits.l2, base.l2),
    dropout: given.number('dropout', limits.dropout, base.dropout),
    inputNoise: given.number('inputNoise', limits.inputNoise, base.inputNoise),
    maxNorm: given.number('maxNorm', limits.maxNorm, base.maxNorm),
    ...(mirror && isImages(set) && { mirror }),
  }
}

/** Only what is on is there, so that a config without stops is what it always was. */
function readStop(root: Section, base: StopConfig = {}): Pick<ExperimentConfig, 'stop'> {
  const given = root.section('stop', stopFields)
  const stop: StopConfig = {}
  for (const field of stopFields) {
    const value = given.number(field, bounds.stop[field], base[field] ?? 0)
    if (value > 0) stop[field] = value
  }
  return Object.keys(stop).length > 0 ? { stop } : {}
}
