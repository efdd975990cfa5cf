/**
 * The views of many runs as a link: the fragment of their common config, and one field more.
 * `compare=base|layers:relu6|layers:relu20+l2:0.01`, `seeds=20~500`, `sweep=units:3|6~l2:0|0.1~3~500~testAccuracy`. The wall of
 * hand-ins, `handins=1`, is over any experiment: what hangs there is in no link.
 */
import { writtenDifferences } from '../differences.ts'
import { Notes } from '../notes.ts'
import { mostPins } from '../presets/pins.ts'
import type { Correction, ExperimentConfig } from '../types.ts'
import { isVariedName, readValues, type VariedName, type VariedValue, variedValue } from '../varied.ts'
import { decodeFragment, encodeFragment } from './link.ts'
import {
  axesKey,
  classNamesKey,
  curveKey,
  featuresKey,
  formulaKey,
  frozenKey,
  layersKey,
  pointsKey,
  surfaceKey,
  valueKeys,
} from './linkKeys.ts'
import type { PageFields } from './pageFields.ts'

export const mostCompared = mostPins
export const seedBounds = { min: 5, max: 100 } as const
export const cellSeedBounds = { min: 1, max: 20 } as const
export const stepBounds = { min: 1, max: 100_000 } as const
export const mostAxisValues = 12

export const measures = [
  'validationAccuracy',
  'validationLoss',
  'testAccuracy',
  'testLoss',
  'trainLoss',
  'gap',
  'dead',
  'time',
] as const
export type Measure = (typeof measures)[number]

/** What a sweep's cells show where nothing else is said. */
export const usualMeasure = ({ data }: ExperimentConfig): Measure =>
  data.validationShare === undefined ? 'testAccuracy' : 'validationAccuracy'

export interface SweepAxis {
  setting: VariedName
  values: VariedValue[]
}

export interface SeedsPlan {
  kind: 'seeds'
  config: ExperimentConfig
  seeds: number
  steps: number
}

export interface SweepPlan {
  kind: 'sweep'
  config: ExperimentConfig
  x: SweepAxis
  y: SweepAxis
  seeds: number
  steps: number
  measure: Measure
}

/** The wall of what was handed in, over the experiment that there was. */
interface HandInsPlan {
  kind: 'handins'
  config: ExperimentConfig
}

export type TrainedPlan = { kind: 'compare'; configs: ExperimentConfig[] } | SeedsPlan | SweepPlan
export type RunsPlan = TrainedPlan | HandInsPlan

/** The fragment of a view of many runs, without '#'; `page`: what it is to say of the page besides. */
export function encodeRuns(plan: RunsPlan, page?: PageFields): string {
  if (plan.kind === 'compare') {
    const [first, ...others] = plan.configs
    const written = others.map((config) => {
      const settings = writtenDifferences(first, config)
      return settings.length > 0 ? settings.map(({ key, value }) => `${key}:${value}`).join('+') : 'base'
    })
    return `${encodeFragment(first, { page })}&compare=${['base', ...written].join('|')}`
  }
  const base = encodeFragment(plan.config, { page })
  if (plan.kind === 'handins') return `${base}&handins=1`
  if (plan.kind === 'seeds') return `${base}&seeds=${plan.seeds}~${plan.steps}`
  const axis = ({ setting, values }: SweepAxis) => `${setting}:${values.join('|')}`
  return `${base}&sweep=${[axis(plan.x), axis(plan.y), plan.seeds, plan.steps, plan.measure].join('~')}`
}

interface RunsReport {
  /** null: the text names none */
  plan: RunsPlan | null
  corrections: Correction[]
  /** the step where compared runs are to rest; none: they play */
  step?: number
}

/** Any text as a view of many runs. What cannot be used has a correction. */
export function decodeRuns(fragment: string): RunsReport {
  const { config, corrections, view, step } = decodeFragment(fragment)
  if (!view) return { plan: null, corrections }
  if (view.kind === 'handins') return { plan: { kind: 'handins', config }, corrections }
  if (view.kind === 'compare') {
    const all = view.text.split('|')
    const texts = all.slice(0, mostCompared)
    const configs = texts.map((text) => (text === 'base' ? config : variant(fragment, text, corrections)))
    const notes = new Notes()
    if (all.length > mostCompared) notes.add('compare', 'too-many', all.length, mostCompared)
    const rests = step === undefined ? undefined : Math.min(step, stepBounds.max)
    if (rests !== step) notes.add('step', 'above-bound', step, rests)
    return {
      plan: { kind: 'compare', configs },
      corrections: [...corrections, ...notes.corrections],
      ...(rests !== undefined && { step: rests }),
    }
  }
  const parts = view.text.split('~')
  const notes = new Notes()
  const plan = view.kind === 'seeds' ? readSeeds(parts, config, notes) : readSweep(parts, config, notes)
  return { plan, corrections: [...corrections, ...notes.corrections] }
}

const readSeeds = ([seeds, steps]: readonly string[], config: ExperimentConfig, notes: Notes): SeedsPlan => ({
  kind: 'seeds',
  config,
  seeds: whole('seeds', seeds, seedBounds, 20, notes),
  steps: whole('steps', steps, stepBounds, 1000, notes),
})

function readSweep(parts: readonly string[], config: ExperimentConfig, notes: Notes): SweepPlan {
  const x = readAxis(parts[0], config, 'units', notes)
  const y = readAxis(parts[1], config, x.setting === 'l2' ? 'units' : 'l2', notes)
  const measure = measures.find((name) => name === parts[4]) ?? usualMeasure(config)
  if (parts[4] && parts[4] !== measure) notes.add('measure', 'unknown-name', parts[4], measure)
  const seeds = whole('seeds', parts[2], cellSeedBounds, 3, notes)
  return {
    kind: 'sweep',
    config,
    x,
    y,
    seeds,
    steps: whole('steps', parts[3], stepBounds, 500, notes),
    measure,
  }
}

const pointKeys = [pointsKey, curveKey, surfaceKey]
const nameKeys = [classNamesKey, axesKey]
const keys = [...valueKeys, featuresKey, layersKey, frozenKey, formulaKey, ...pointKeys, ...nameKeys]
const nameOf = (part: string): string => {
  const written = part.slice(0, Math.max(0, part.indexOf('=')))
  return keys.find(({ key, short }) => key === written || short === written)?.key ?? written
}

/** The config of the fragment with some settings replaced. */
function variant(fragment: string, text: string, corrections: Correction[]): ExperimentConfig {
  const replaced = text.split('+').map((setting) => setting.replace(':', '='))
  const names = [...replaced.map(nameOf), 'compare']
  // other points, or another set, take the place of the points there are
  const points = pointKeys.map(({ key }) => key)
  if (names.includes('set')) names.push(...points, formulaKey.key, ...nameKeys.map(({ key }) => key))
  else if (points.some((name) => names.includes(name))) names.push(...points)
  const base = fragment
    .replace(/^#/, '')
    .split('&')
    .filter((part) => !names.includes(nameOf(part)))
  const report = decodeFragment([...base, ...replaced].join('&'))
  const written = corrections.map((correction) => JSON.stringify(correction))
  corrections.push(...report.corrections.filter((found) => !written.includes(JSON.stringify(found))))
  return report.config
}

function readAxis(
  text: string | undefined,
  config: ExperimentConfig,
  usual: VariedName,
  notes: Notes,
): SweepAxis {
  const [name = '', list = ''] = (text ?? '').split(':', 2)
  const setting = isVariedName(name) ? name : usual
  if (name && name !== setting) notes.add('sweep', 'unknown-name', name, setting)
  const { values, wrong } = readValues(setting, list, config, mostAxisValues)
  if (wrong.length > 0) notes.add(setting, 'left-out', wrong.join(', '))
  return { setting, values: values.length > 0 ? values : [variedValue(config, setting)] }
}

function whole(
  path: string,
  text: string | undefined,
  { min, max }: { min: number; max: number },
  usual: number,
  notes: Notes,
): number {
  const value = /^\d{1,9}$/.test(text ?? '') ? Number(text) : usual
  const used = Math.max(min, Math.min(max, value))
  if (text && String(value) !== text) notes.add(path, 'malformed', text, used)
  else if (used !== value) notes.add(path, used < value ? 'above-bound' : 'below-bound', value, used)
  return used
}
