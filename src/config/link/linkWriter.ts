/** The config as a link's fragment. */
import { defaultFormula, writeFormula } from '../formula/formula.ts'
import { writeFrozen } from '../frozen.ts'
import { liveOf } from '../live.ts'
import type { RunLog } from '../log.ts'
import { migrations, versionAfter } from '../normalize/migrations.ts'
import { normalizeConfig } from '../normalize/normalize.ts'
import { defaultPoints } from '../normalize/normalizePoints.ts'
import { valueAt } from '../paths.ts'
import { defaultConfig } from '../schema.ts'
import type { DataConfig, ExperimentConfig } from '../types.ts'
import {
  axesKey,
  classNamesKey,
  curveKey,
  featuresKey,
  formulaKey,
  frozenKey,
  type LinkKey,
  layersKey,
  pointsKey,
  surfaceKey,
  valueKeys,
} from './linkKeys.ts'
import { writeFeatures, writeLayers } from './linkLists.ts'
import { writeLog } from './linkLog.ts'
import { writeAxes, writeClassNames } from './linkNames.ts'
import { type PageFields, writePageFields } from './pageFields.ts'
import { kindOfPoints, packPoints } from './pointCodec.ts'
import { writeSetting } from './writeNumber.ts'

/** Longest fragment without points, names, formula, frozen units and a validation share. */
export const linkLimit = 499

/** Links up to this length arrive whole in chats and mail programs. */
export const comfortableLink = 2000

/** The moment of a run that a link is to name: its step, and what was done to the run before. */
export interface LinkMoment {
  step?: number
  log?: RunLog
  /** the part of the course that the link is to open */
  part?: string
  /** what it is to say of the page itself */
  page?: PageFields
}

/**
 * The fragment without '#'. The config must be valid (as `normalizeConfig` returns it); with a log it is the one of step
 * 0. Keys and activations are written out, and abbreviated only where the link would get too long.
 */
export function encodeFragment(
  config: ExperimentConfig,
  { step, log = [], part, page = {} }: LinkMoment = {},
): string {
  const standard = normalizeConfig({ data: { set: config.data.set, points: config.data.points } }).config
  const moment = step === undefined ? [] : [`step=${step}`]
  if (part !== undefined) moment.push(`part=${encodeURIComponent(part)}`)
  const settings = (short: boolean) => [...writeSettings(config, standard, short), ...moment].join('&')
  const long = settings(false)
  const whole = [
    // first, because a link that ended in an escaped character would look cut
    ...writePageFields(page),
    long.length <= linkLimit ? long : settings(true),
    ...writePoints(config.data),
    ...writeNames(config.data),
    ...writeFormulaOf(config.data),
    ...(config.frozen ? [`${frozenKey.key}=${writeFrozen(config.frozen)}`] : []),
  ].join('&')
  const past = (short: boolean) => {
    const text = step === undefined ? '' : writeLog(liveOf(config), log, short)
    return text === '' ? whole : `${whole}&log=${text}`
  }
  return past(false).length <= comfortableLink ? past(false) : past(true)
}

/** What differs from the standard: what a link stands for that names only the data set. */
function writeSettings(config: ExperimentConfig, standard: ExperimentConfig, short: boolean): string[] {
  const parts = [`v=${versionAfter(migrations)}`]
  const add = (key: LinkKey, value: string, usual: string) => {
    if (value !== usual) parts.push(`${short ? key.short : key.key}=${value}`)
  }
  for (const key of valueKeys) {
    const usual = key.path === 'data.set' ? defaultConfig : standard
    add(key, writeValue(config, key.path, short), writeValue(usual, key.path, short))
  }
  add(featuresKey, writeFeatures(config.features), writeFeatures(standard.features))
  add(layersKey, writeLayers(config.layers, short), writeLayers(standard.layers, short))
  return parts
}

const writeValue = (config: ExperimentConfig, path: string, short: boolean): string =>
  writeSetting(valueAt(config, path), short)

const writeFormulaOf = ({ formula }: DataConfig): string[] =>
  formula === undefined || formula === defaultFormula ? [] : [`${formulaKey.key}=${writeFormula(formula)}`]

function writePoints({ set, points = [] }: DataConfig): string[] {
  const text = packPoints(points)
  if (text === packPoints(defaultPoints(set) ?? [])) return []
  return [`${keyOfPoints({ set, points }).key}=${text}`]
}

const kindKeys = { plane: pointsKey, line: curveKey, surface: surfaceKey } as const

/** The key that a set's points are written by. */
export const keyOfPoints = ({ set, points = [] }: Pick<DataConfig, 'set' | 'points'>): LinkKey =>
  kindKeys[set === 'drawn' ? 'line' : kindOfPoints(points)]

function writeNames({ classNames, axes }: DataConfig): string[] {
  const parts: string[] = []
  if (classNames) parts.push(`${classNamesKey.key}=${writeClassNames(classNames)}`)
  if (axes) parts.push(`${axesKey.key}=${writeAxes(axes)}`)
  return parts
}
