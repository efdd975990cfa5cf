import { useEffect, useMemo, useRef, useState } from 'react'
import type { ActivationName } from '../../config/types.ts'
import { tinyFigure } from '../../domain/figures.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { activationWords } from '../../i18n/words/names.ts'
import { useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { NumberField } from '../../ui/controls/NumberField.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import { Slider } from '../../ui/controls/Slider.tsx'
import { Formula } from '../../ui/Formula.tsx'
import {
  type HandNetwork,
  handError,
  handLines,
  handNames,
  handParameters,
  handUpdate,
} from '../numbers/handNetwork.ts'
import backpropStyles from './Backprop.module.css'
import { HandPicture } from './HandPicture.tsx'
import styles from './Lab.module.css'

const activations = [
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'softplus',
  'linear',
] as const satisfies ActivationName[]
const fresh = (units: number): HandNetwork => ({
  units,
  activation: 'sigmoid',
  inputs: [1, -0.5],
  target: 0,
  parameters: handParameters(units, 3),
})

/** One example through a network of one's own, line by line, forward and back. */
export function BackpropLab() {
  const words = useWords(labWords)
  const names = useWords(activationWords)
  const [network, setNetwork] = useState(() => fresh(2))
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => handLines(network), [network])
  const error = useMemo(() => handError(network), [network])
  const now = Math.min(at, lines.length - 1)
  const shown = lines.slice(0, now + 1)
  const stageNames = {
    forward: words.forward,
    backward: words.backward,
    update: words.update,
    check: words.check,
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest line is brought into view as it appears
  useEffect(() => {
    const box = list.current
    if (box) box.scrollTop = box.scrollHeight
  }, [now])

  const setInput = (i: number) => (value: number) =>
    setNetwork({ ...network, inputs: network.inputs.map((x, k) => (k === i ? value : x)) })
  const setParameter = (i: number) => (value: number) =>
    setNetwork({ ...network, parameters: network.parameters.map((w, k) => (k === i ? value : w)) })

  return (
    <div className={styles.lab}>
      <div className={styles.controls}>
        <Slider
          label={words.hiddenUnits}
          value={network.units}
          range={{ min: 1, max: 4, step: 1 }}
          onChange={(units) => {
            setNetwork({ ...network, units, parameters: handParameters(units, 3) })
            setAt(0)
          }}
        />
        <Select
          label={words.activation}
          value={network.activation as (typeof activations)[number]}
          options={activations.map((value) => ({ value, label: names[value] }))}
          onChange={(activation) => setNetwork({ ...network, activation })}
        />
        <Select
          label={words.target}
          value={String(network.target)}
          options={['0', '1'].map((value) => ({ value, label: String(Number(value) + 1) }))}
          onChange={(target) => setNetwork({ ...network, target: Number(target) })}
        />
      </div>
      <details>
        <summary>{words.parameters}</summary>
        <div className={backpropStyles.fields}>
          {['x1', 'x2'].map((name, i) => (
            <Field key={name} name={name} value={network.inputs[i]} onChange={setInput(i)} />
          ))}
          {handNames(network.units).map((name, i) => (
            <Field key={name} name={name} value={network.parameters[i]} onChange={setParameter(i)} />
          ))}
        </div>
      </details>
      <HandPicture network={network} lines={shown} label={words.handNetwork} />
      <p className={styles.note}>{words.handSymbols}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div ref={list} className={backpropStyles.lines} tabIndex={0} aria-live="polite" data-scrolls>
        {shown.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <div key={i}>
            {line.stage !== lines[i - 1]?.stage && (
              <p className={backpropStyles.stage}>{stageNames[line.stage]}</p>
            )}
            <p className={backpropStyles.line} data-now={i === now || undefined}>
              <Formula tex={line.tex} />
            </p>
          </div>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button disabled={now === 0} onClick={() => setAt(now - 1)}>
          {words.back}
        </Button>
        <Button look="primary" disabled={now === lines.length - 1} onClick={() => setAt(now + 1)}>
          {words.forth}
        </Button>
        <Button disabled={now === lines.length - 1} onClick={() => setAt(lines.length - 1)}>
          {words.all}
        </Button>
        <Button onClick={() => setNetwork({ ...network, parameters: handUpdate(network) })}>
          {words.update}
        </Button>
      </div>
      <p className={styles.note}>
        {words.stepOf(String(now + 1), String(lines.length))} · {words.checkLine(tinyFigure(error))}
      </p>
    </div>
  )
}

function Field({
  name,
  value,
  onChange,
}: {
  name: string
  value: number
  onChange: (value: number) => void
}) {
  return (
    <span className={backpropStyles.field}>
      <var>{name}</var>
      <NumberField label={name} value={Number(value.toFixed(4))} min={-10} max={10} onChange={onChange} />
    </span>
  )
}
