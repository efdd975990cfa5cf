import { useId, useState } from 'react'
import { labWords } from '../../i18n/words/course/labs.ts'
import { useView, useWords } from '../../store/react.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Lab.module.css'
import { readShape, sizesOf } from './sizes.ts'

/** About the parameters of a modern convolutional network. */
const modern = 1e8
const examples = ['3-4-2', '3-4-4-1', '3072-100-10', '784-512-512-10']

/** Any shape as a sum, and how far it is from a modern network. */
export function SizingLab() {
  const words = useWords(labWords)
  const language = useView((view) => view.language)
  const id = useId()
  const [text, setText] = useState(examples[0])
  const shape = readShape(text)
  const [known, setKnown] = useState(shape ?? [3, 4, 2])
  const whole = (n: number) => new Intl.NumberFormat(language).format(n)
  const sizes = sizesOf(shape ?? known, whole)
  const change = (next: string) => {
    setText(next)
    const read = readShape(next)
    if (read) setKnown(read)
  }
  return (
    <div className={styles.lab}>
      <label htmlFor={id}>{words.shapeText}</label>
      <input
        id={id}
        className={styles.text}
        value={text}
        maxLength={200}
        autoComplete="off"
        aria-invalid={shape === null}
        aria-describedby={`${id}-wrong`}
        onChange={(event) => change(event.target.value)}
      />
      <p id={`${id}-wrong`} className={styles.note} role="status">
        {shape === null ? words.shapeWrong : ''}
      </p>
      <div className={styles.buttons}>
        {examples.map((example) => (
          <Button key={example} onClick={() => change(example)}>
            {example}
          </Button>
        ))}
      </div>
      <table className={styles.sums}>
        <tbody>
          <Sum name={words.neurons} sum={sizes.neuronSum} total={whole(sizes.neurons)} />
          <Sum name={words.weights} sum={sizes.weightSum} total={whole(sizes.weights)} />
          <Sum name={words.biases} sum={sizes.neuronSum} total={whole(sizes.biases)} />
          <Sum
            name={words.total}
            sum={`${whole(sizes.weights)} + ${whole(sizes.biases)}`}
            total={whole(sizes.parameters)}
          />
        </tbody>
      </table>
      <label className={styles.note}>
        {words.scale}
        <meter
          className={styles.meter}
          min={0}
          max={Math.log10(modern)}
          value={Math.min(Math.log10(modern), Math.log10(sizes.parameters))}
        />
      </label>
    </div>
  )
}

const Sum = ({ name, sum, total }: { name: string; sum: string; total: string }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>
      {sum} = <b>{total}</b>
    </td>
  </tr>
)
