/** Random valid configs for property tests, built from the bounds and not from the corrector, so that it can be tested with them. */
import fc from 'fast-check'
import { hasAlpha } from '../domain/activations.ts'
import { usualTestImages } from '../domain/imageFormat.ts'
import { formulaLimit } from './formula/formula.ts'
import { cleanName } from './normalize/normalizeNames.ts'
import { gridPerUnit } from './normalize/normalizePoints.ts'
import {
  type Bounds,
  bounds,
  dataSets,
  isImages,
  pointExtent,
  pointLimit,
  samplesBounds,
  unitsBounds,
} from './schema.ts'
import { layerSizes } from './shape.ts'
import {
  activationNames,
  type CustomPoint,
  type DataConfig,
  type DataSetName,
  dataSetNames,
  type ExperimentConfig,
  featureNames,
  type LayerConfig,
  optimizerNames,
  scheduleNames,
  weightInitNames,
} from './types.ts'

/** Any number within the bounds with as many digits as a config keeps; the bounds themselves often. */
function numberWithin({ min, max, integer, decimals }: Bounds): fc.Arbitrary<number> {
  if (integer) return fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max }))
  const digits = (value: number) =>
    Number(decimals === undefined ? value.toPrecision(9) : value.toFixed(decimals))
  return fc.oneof(
    fc.constantFrom(min, max),
    fc
      .double({ min, max, noNaN: true })
      .map(digits)
      .map((value) => (Math.abs(value) < 1e-9 ? 0 : value)),
  )
}

function recordOf<K extends string>(table: Readonly<Record<K, Bounds>>): fc.Arbitrary<Record<K, number>> {
  const keys = Object.keys(table) as K[]
  return fc
    .tuple(...keys.map((key) => numberWithin(table[key])))
    .map((values) => Object.fromEntries(keys.map((key, i) => [key, values[i]])) as Record<K, number>)
}

const coordinate = fc
  .integer({ min: -pointExtent * gridPerUnit, max: pointExtent * gridPerUnit })
  .map((place) => place / gridPerUnit)
const labeled = fc.record({ x: coordinate, y: coordinate, label: fc.integer({ min: 0, max: 5 }) })
const valued = fc.record({ x: coordinate, value: coordinate })
const raised = fc.record({ x: coordinate, y: coordinate, value: coordinate })
const several = { maxLength: pointLimit, size: '+1' } as const
const knots = fc
  .uniqueArray(valued, { ...several, selector: ({ x }) => x })
  .map((list) => list.sort((a, b) => a.x - b.x))

function pointsOf(set: DataSetName): fc.Arbitrary<CustomPoint[] | undefined> {
  if (set === 'drawn') return knots
  if (set === 'custom')
    return fc.oneof(fc.array(labeled, several), fc.array(valued, several), fc.array(raised, several))
  return fc.constant(undefined)
}

const dataOf = (set: DataSetName): fc.Arbitrary<DataConfig> => {
  const { noise, testShare, validationShare, testImages, classes, seed } = bounds.data
  const numbers = recordOf({ samples: samplesBounds(set), noise, testShare, classes, seed })
  return fc
    .tuple(
      numbers,
      pointsOf(set),
      formulaOf(set),
      set === 'custom' ? names : fc.constant({}),
      numberWithin(testImages).filter((count) => count !== usualTestImages),
      numberWithin(validationShare),
    )
    .map(([values, points, formula, called, tested, heldApart]) => ({
      set,
      ...values,
      ...(heldApart > 0 && { validationShare: heldApart }),
      ...(isImages(set) && tested % 2 === 0 && { testImages: tested }),
      ...(points && { points }),
      ...(formula && { formula }),
      ...called,
    }))
}

const numeric = fc.letrec<{ any: string }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.constantFrom('x', 'y', 'pi', '2', '0.5', '.25x', '3(y - 1)'),
    fc.tuple(tie('any'), fc.constantFrom(' + ', '-', '*', ' / '), tie('any')).map((parts) => parts.join('')),
    tie('any').map((inner) => `(${inner})^3`),
    fc
      .tuple(fc.constantFrom('sin', 'cos', 'tan', 'exp', 'log', 'sqrt', 'abs', '-', 'min(x, y)*'), tie('any'))
      .map(([name, inner]) => `${name}(${inner})`),
  ),
})).any
const comparison = fc
  .tuple(numeric, fc.constantFrom('<', ' > ', '<=', ' >= '), numeric)
  .map((parts) => parts.join(''))
const formulas = fc
  .oneof(
    comparison,
    fc.tuple(comparison, fc.constantFrom(' and ', ' or '), comparison).map((parts) => parts.join('')),
    comparison.map((inner) => `not (${inner})`),
  )
  .filter((text) => text.length <= formulaLimit)
const formulaOf = (set: DataSetName): fc.Arbitrary<string | undefined> =>
  set === 'formula' ? formulas : fc.constant(undefined)

const name = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 24 }),
    fc.constantFrom('setosa', '꽃잎 길이', 'a, b:c', '_*&='),
  )
  .map(cleanName)
const classNames = fc
  .uniqueArray(name, { maxLength: bounds.data.classes.max })
  .map((list) => list.slice(0, list.findLastIndex((one) => one !== '') + 1))
const axis = fc.record({
  name: name.filter((one) => one !== ''),
  offset: numberWithin(bounds.data.axisOffset),
  factor: numberWithin(bounds.data.axisFactor),
})
const axes = fc.record({ x: axis, y: axis, value: axis }, { requiredKeys: [] })
/** Without what says nothing. */
const names: fc.Arbitrary<Pick<DataConfig, 'classNames' | 'axes'>> = fc
  .tuple(classNames, axes)
  .map(([list, table]) => ({
    ...(list.length > 0 && { classNames: list }),
    ...(Object.keys(table).length > 0 && { axes: table }),
  }))

const layerOf = (set: DataSetName): fc.Arbitrary<LayerConfig> =>
  fc
    .record({
      units: numberWithin(unitsBounds(set)),
      activation: fc.constantFrom(...activationNames),
      alpha: fc.option(numberWithin(bounds.alpha), { nil: undefined }),
    })
    .map(({ alpha, ...layer }) =>
      alpha !== undefined && hasAlpha(layer.activation) ? { ...layer, alpha } : layer,
    )

const isRegression = ({ set, points }: DataConfig): boolean =>
  dataSets[set].task === 'regression' ||
  (set === 'custom' && points?.[0] !== undefined && 'value' in points[0])

const configOf = (data: DataConfig): fc.Arbitrary<ExperimentConfig> =>
  fc
    .record({
      data: fc.constant(data),
      features: fc.shuffledSubarray([...featureNames], { minLength: 1 }),
      layers: fc.array(layerOf(data.set), { maxLength: bounds.layers.max, size: 'max' }),
      initialization: fc
        .tuple(fc.constantFrom(...weightInitNames), recordOf(bounds.initialization))
        .map(([weights, values]) => ({ weights, ...values })),
      loss: isRegression(data)
        ? fc.constant('squared' as const)
        : fc.constantFrom('softmax' as const, 'hinge' as const),
      optimizer: fc
        .tuple(
          fc.constantFrom(...optimizerNames),
          fc.constantFrom(...scheduleNames),
          recordOf(bounds.optimizer),
        )
        .map(([name, schedule, values]) => ({ name, schedule, ...values })),
      batchSize: numberWithin(bounds.batchSize),
      regularization: fc
        .tuple(recordOf(bounds.regularization), fc.boolean())
        .map(([values, mirror]) => (mirror && isImages(data.set) ? { ...values, mirror } : values)),
      stop: recordOf(bounds.stop),
    })
    .map(({ stop, ...config }) => {
      const on = Object.entries(stop).filter(([, value]) => value > 0)
      return on.length > 0 ? { ...config, stop: Object.fromEntries(on) } : config
    })

/** Of a layer with so many units: nothing, all, or a few of them. */
const frozenUnits = (count: number): fc.Arbitrary<number[] | 'all' | null> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant('all' as const) },
    {
      weight: 1,
      arbitrary: fc
        .uniqueArray(fc.nat(count - 1), { minLength: 1, maxLength: 6 })
        .map((units) => (units.length === count ? ('all' as const) : units.sort((a, b) => a - b))),
    },
  )

const withFrozen = (config: ExperimentConfig): fc.Arbitrary<ExperimentConfig> =>
  fc.tuple(...layerSizes(config).map(({ units }) => frozenUnits(units))).map((chosen) => {
    const frozen = chosen.flatMap((units, layer) => (units === null ? [] : [{ layer, units }]))
    return frozen.length > 0 ? { ...config, frozen } : config
  })

/** Any valid config: one that `normalizeConfig` gives back as it is. */
export const arbitraryConfig: fc.Arbitrary<ExperimentConfig> = fc
  .constantFrom(...dataSetNames)
  .chain(dataOf)
  .chain(configOf)
  .chain(withFrozen)
