import { useId, useState } from 'react'
import { numberFormats } from '../../i18n/numbers.ts'
import { labWords } from '../../i18n/words/course/labs.ts'
import { useView, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { readShape, sizesOf } from '../numbers/sizes.ts'
import styles from './Lab.module.css'
import sizingStyles from './Sizing.module.css'

/** The marks: what is written at each power of ten up to there. */
const marks = ['one', null, 'hundred', null, 'power4', null, 'power6', null, 'power8'] as const
/** 100 million, about the parameters of VGG-16, as a power of ten. */
const modern = marks.length - 1
/** The first one is what the text counts, and not what the question asks. */
const examples = ['2-3-1', '3-4-2', '3-4-4-1', '3072-100-10', '784-512-512-10']

/** Any shape as a sum, and how far it is from 100 million parameters. */
export function SizingLab() {
  const words = useWords(labWords)
  const language = useView((view) => view.language)
  const id = useId()
  const [text, setText] = useState(examples[0])
  const shape = readShape(text)
  const [known, setKnown] = useState(shape ?? [2, 3, 1])
  const { whole } = numberFormats(language)
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
      <table className={sizingStyles.sums}>
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
      <Decades parameters={sizes.parameters} />
    </div>
  )
}

/** How far to 100 million, on a scale whose marks are factors of ten; every second one says its number. */
function Decades({ parameters }: { parameters: number }) {
  const words = useWords(labWords)
  const language = useView((view) => view.language)
  const place = (decade: number) => ({ insetInlineStart: `${(100 * Math.min(modern, decade)) / modern}%` })
  const { rough } = numberFormats(language)
  const times = 10 ** modern / parameters
  return (
    <figure className={sizingStyles.decades}>
      <figcaption className={styles.note}>{words.decades}</figcaption>
      <div className={sizingStyles.decadeLine} aria-hidden="true">
        {marks.map((mark, decade) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
          <span key={decade} className={sizingStyles.decade} style={place(decade)}>
            {mark && words[mark]}
          </span>
        ))}
        <span className={sizingStyles.decadeMark} style={place(Math.log10(parameters))} />
      </div>
      <p className={styles.note}>{times > 1 ? words.toModern(rough(times)) : words.beyondModern}</p>
    </figure>
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
