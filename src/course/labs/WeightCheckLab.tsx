import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { drawLogBars } from '../../charts/base/bars.ts'
import { domainOf, inputFeatures, inputSizeOf, outputSizeOf } from '../../config/shape.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { powerFigure, tinyFigure } from '../../domain/figures.ts'
import { type ReferenceProblem, referenceLayers } from '../../engine/reference/network.ts'
import { checkLabWords } from '../../i18n/words/course/gradient.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import type { SectionName } from '../../protocol/frame.ts'
import type { DrawnSplit } from '../../protocol/messages.ts'
import { useConfig, useRun, useSections, useShownRun, useView, useWords } from '../../store/react.ts'
import { throttled } from '../../store/throttle.ts'
import { Select } from '../../ui/controls/Select.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Canvas, type CanvasSize } from '../../ui/drawing/Canvas.tsx'
import { inputsAt } from '../numbers/bend.ts'
import {
  checksOf,
  type DerivativeUsed,
  derivatives,
  distances,
  examplesFor,
  indexOf,
} from '../numbers/weightCheck.ts'
import styles from './Lab.module.css'
import { useTheme } from './useTheme.ts'

const sections: readonly SectionName[] = ['parameters']
const domain = [1e-14, 10] as const
/** between two looks at the network while it learns, in ms */
const pause = 500
/** At or above the first relative error something is wrong, at or below the second all is well: a rule of thumb. */
const wrongFrom = 1e-2
const wellUntil = 1e-7

/** A weight of the network on the stage: its gradient by backpropagation and by central difference, f′ right or wrong. */
export function WeightCheckLab() {
  const words = useWords(checkLabWords)
  const shared = useWords(labWords)
  const theme = useTheme()
  const config = useConfig((config) => config)
  const box = useRef<HTMLDivElement>(null)
  useSections(box, sections)
  const layers = useMemo(() => referenceLayers(config, inputSizeOf(config), outputSizeOf(config)), [config])
  const parameters = useParameters(layers[layers.length - 1].slopesFrom)
  const problem = useProblem(config, layers)
  const [chosen, choose] = useChosen()
  const [used, setUsed] = useState<DerivativeUsed>('right')
  const [power, setPower] = useState(5)

  const at = Math.min(chosen.layer, layers.length - 1)
  const layer = layers[at]
  const from = Math.min(chosen.from, layer.inputs)
  const to = Math.min(chosen.to, layer.units - 1)
  const checks = useMemo(
    () => (problem && parameters ? checksOf(problem, parameters, indexOf(layer, from, to), used) : null),
    [problem, parameters, layer, from, to, used],
  )
  const errors = useMemo(() => checks?.map(({ relativeError }) => relativeError) ?? [], [checks])
  const draw = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      drawLogBars(context, size, { theme, values: errors, domain, ends: ['ε = 10⁻¹', '10⁻¹²'] }),
    [theme, errors],
  )
  const options = (n: number, name: (i: number) => string) =>
    Array.from({ length: n }, (_, i) => ({ value: String(i), label: name(i) }))
  if (domainOf(config) !== 'plane')
    return (
      <div ref={box} className={styles.lab}>
        <p className={styles.note}>{words.noPlane}</p>
      </div>
    )
  const features = inputFeatures(config)
  const inputName = (i: number) =>
    i === layer.inputs ? words.bias : at === 0 ? features[i] : words.unit(String(i + 1))
  const check = checks?.[power - 1]
  return (
    <div ref={box} className={styles.lab}>
      <div className={styles.controls}>
        <Select
          label={shared.layerSeen}
          value={String(at)}
          options={options(layers.length, (i) =>
            i < config.layers.length ? shared.hiddenLayer(i + 1) : words.output,
          )}
          onChange={(value) => choose({ layer: Number(value), from, to })}
        />
        <Select
          label={words.from}
          value={String(from)}
          options={options(layer.inputs + 1, inputName)}
          onChange={(value) => choose({ layer: at, from: Number(value), to })}
        />
        <Select
          label={words.to}
          value={String(to)}
          options={options(layer.units, (i) => words.unit(String(i + 1)))}
          onChange={(value) => choose({ layer: at, from, to: Number(value) })}
        />
        <Select
          label={words.derivative}
          value={used}
          options={derivatives.map((value) => ({ value, label: words[value] }))}
          onChange={setUsed}
        />
      </div>
      <Slider
        label={words.distance}
        value={power}
        range={{ min: 1, max: distances.length, step: 1 }}
        valueText={(value) => powerFigure(10 ** -value)}
        onChange={setPower}
      />
      {check && (
        <>
          <p className={styles.figures} data-check>
            <span>
              {words.backpropagated} <b>{closely(check.analytic)}</b>
            </span>
            <span>
              {words.central} <b>{closely(check.numeric)}</b>
            </span>
            <span>
              {words.error} <b>{tinyFigure(check.relativeError)}</b>
            </span>
          </p>
          <p className={styles.note}>
            {check.relativeError >= wrongFrom
              ? words.wrong
              : check.relativeError <= wellUntil
                ? words.well
                : words.doubtful}
          </p>
          <div className={`${styles.picture} ${styles.low}`}>
            <Canvas label={words.picture(errors.map(tinyFigure).join(', '))} draw={draw} />
          </div>
          <p className={styles.note}>{words.picked(String(problem?.inputs.length ?? 0))}</p>
        </>
      )}
    </div>
  )
}

/** Seven digits, since it is the last ones that differ. */
const closely = (value: number): string =>
  value !== 0 && Math.abs(value) < 1e-3 ? powerFigure(value) : value.toFixed(7).replace('-', '−')

interface Chosen {
  layer: number
  from: number
  to: number
}

/** The weight that is checked: chosen here, or the first one into the unit that is picked in the network. */
function useChosen(): [Chosen, (chosen: Chosen) => void] {
  const [chosen, choose] = useState<Chosen>({ layer: 0, from: 0, to: 0 })
  const picked = useView((view) => view.focusUnit)
  useEffect(() => {
    if (picked && picked.layer >= 0)
      choose(({ layer, from }) => ({
        layer: picked.layer,
        from: layer === picked.layer ? from : 0,
        to: picked.unit,
      }))
  }, [picked])
  return [chosen, choose]
}

/** The network's parameters as they are now, looked at twice a second; null until a frame has all of them. */
function useParameters(count: number): number[] | null {
  const run = useShownRun()
  const [parameters, setParameters] = useState<number[] | null>(null)
  useEffect(() => {
    const look = () => {
      const seen = run.state.getState().frame?.sections.parameters
      setParameters(seen?.length === count ? Array.from(seen) : null)
    }
    look()
    return throttled(run.onReadableFrame, pause, look)
  }, [run, count])
  return parameters
}

/** The loss of some training points, evenly over all of them, as the config has it. */
function useProblem(config: ExperimentConfig, layers: ReferenceProblem['layers']): ReferenceProblem | null {
  const train = useRun((run) => (run.data?.domain === 'plane' ? run.data.train : null))
  return useMemo(() => train && problemOf(config, layers, train), [config, layers, train])
}

function problemOf(
  config: ExperimentConfig,
  layers: ReferenceProblem['layers'],
  { count, coordinates, targets }: DrawnSplit,
): ReferenceProblem {
  const features = inputFeatures(config)
  const some = examplesFor(layers, count)
  const rows = Array.from({ length: some }, (_, k) => Math.floor((k * count) / some))
  return {
    layers,
    loss: config.loss,
    l1: config.regularization.l1,
    l2: config.regularization.l2,
    inputs: rows.map((row) => inputsAt(features, coordinates[2 * row], coordinates[2 * row + 1])),
    targets: rows.map((row) => targets[row]),
  }
}
