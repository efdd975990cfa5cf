import { useEffect, useId, useState } from 'react'
import { plainFormula } from '../../../config/formula/formula.ts'
import { type FormulaError, parseFormula } from '../../../config/formula/formulaParser.ts'
import { formulaWords } from '../../../i18n/words/settings/dataFormula.ts'
import { useExperiment, useRun, useWords } from '../../../store/react.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { splitsOf } from '../../base/pictures.ts'
import styles from './FormulaField.module.css'

const examples = [
  'y > sin(2x)',
  'x^2 + y^2 < 4',
  'abs(x) + abs(y) < 2',
  'x*y > 0',
  '1 < x^2 + y^2 < 6 or y > 2.5',
]

/** The formula that says where class 2 is. What is typed counts as soon as it is one; till then the last good one stays. */
export function FormulaField() {
  const words = useWords(formulaWords)
  const id = useId()
  const formula = useExperiment((state) => state.config.data.formula) ?? ''
  const configure = useExperiment((state) => state.configure)
  const [draft, setDraft] = useState(formula)
  const found = parseFormula(draft)
  const error = 'error' in found ? found.error : null

  // another formula came, by a link, undo or an example: what was typed is over
  useEffect(() => {
    setDraft((now) => (plainFormula(now) === formula ? now : formula))
  }, [formula])

  const take = (text: string) => {
    setDraft(text)
    if ('condition' in parseFormula(text)) configure({ data: { formula: text } })
  }

  return (
    <div className={styles.formula}>
      <label htmlFor={id}>{words.label}</label>
      <input
        id={id}
        className={styles.text}
        type="text"
        value={draft}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        aria-invalid={error !== null}
        aria-describedby={`${id}-state ${id}-grammar`}
        onChange={(event) => take(event.target.value)}
        onBlur={() => error && setDraft(formula)}
      />
      <p id={`${id}-state`} className={error ? styles.error : styles.note} role="status">
        {error ? `${sentence(words, error)} ${words.kept}` : <Classes />}
      </p>
      <p id={`${id}-grammar`} className={styles.note}>
        {words.grammar}
      </p>
      <div className={styles.examples}>
        {examples.map((example) => (
          <Button key={example} look="quiet" className={styles.example} onClick={() => take(example)}>
            {example}
          </Button>
        ))}
      </div>
    </div>
  )
}

type FormulaWords = ReturnType<typeof useWords<typeof formulaWords>>

/** What is wrong with it, and where. */
function sentence(words: FormulaWords, { code, at, part }: FormulaError): string {
  switch (code) {
    case 'empty':
      return words.empty
    case 'too-long':
      return words.tooLong
    case 'ends-early':
      return words.endsEarly(at)
    case 'unknown-sign':
      return words.unknownSign(part, at)
    case 'unknown-name':
      return words.unknownName(part, at)
    case 'unexpected':
      return words.unexpected(part, at)
    case 'missing-open':
      return words.missingOpen(at)
    case 'missing-close':
      return words.missingClose(at)
    case 'arguments':
      return words.arguments(part, at)
    case 'power':
      return words.power(at)
    case 'number-wanted':
      return words.numberWanted(at)
    case 'truth-wanted':
      return words.truthWanted(at)
  }
}

/** Says so where the formula is true, or false, of every point that there is. */
function Classes() {
  const words = useWords(formulaWords)
  const only = useRun(({ data }) => {
    if (!data?.truth) return null
    const labels = new Set(splitsOf(data).flatMap(({ targets }) => [...targets]))
    return labels.size === 1 ? [...labels][0] : null
  })
  return only === null ? words.meaning : only === 1 ? words.everywhere : words.nowhere
}
