import { type CSSProperties, useMemo, useState } from 'react'
import { formulaWords } from '../../i18n/words/panels/formula.ts'
import { useConfig, useView, useWords } from '../../store/react.ts'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import { Formula } from '../../ui/Formula.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useWholeNumber } from '../base/useWholeNumber.ts'
import styles from './FormulaPanel.module.css'
import { networkLine, spokenFormula } from './spoken.ts'
import { type FormulaSymbol, symbolsOf } from './symbols.ts'
import { definitionsOf, formulaParts, lettersOf } from './tex.ts'

/** The network as a formula, in step with the config; its symbols with their shapes, explained on hover or focus. */
export function FormulaPanel() {
  const words = useWords(formulaWords)
  const language = useView((view) => view.language)
  const whole = useWholeNumber()
  const config = useConfig((config) => config)
  const [biases, setBiases] = useState(false)
  const [explained, setExplained] = useState<string | null>(null)

  const { symbols, line, spoken, parts, definitions } = useMemo(() => {
    const options = { biases }
    return {
      symbols: symbolsOf(config, options, language, whole),
      line: networkLine(config, language, whole),
      spoken: spokenFormula(config, options, language),
      parts: formulaParts(config, options),
      definitions: definitionsOf(config),
    }
  }, [config, biases, language, whole])

  const explanation = symbols.find(({ key }) => key === explained)?.explanation ?? line
  // its room is always there: nothing moves away under the pointer that asks for a shorter one
  const longest = [line, ...symbols.map((symbol) => symbol.explanation)].reduce((a, b) =>
    b.length > a.length ? b : a,
  )

  return (
    <Panel
      title={words.formula}
      className={styles.strip}
      actions={
        <span className={styles.toggle}>
          <Toggle checked={biases} onChange={setBiases}>
            {words.withBiases}
          </Toggle>
        </span>
      }
    >
      <p className="visually-hidden">{spoken}</p>
      <div
        className={styles.formulas}
        data-long={parts.length > 1 || undefined}
        style={{ '--letters': longestOf(parts), '--defined': longestOf(definitions) } as CSSProperties}
        aria-hidden="true"
      >
        {parts.map((tex, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an equation is its place
          <Formula key={i} tex={tex} plain={i === 0 ? spoken : ''} className={styles.formula} silent />
        ))}
        {definitions.map((definition) => (
          <Formula key={definition} tex={definition} plain="" className={styles.definition} silent />
        ))}
      </div>
      <ul className={styles.symbols} aria-label={words.symbols}>
        {symbols.map((symbol) => (
          <li key={symbol.key}>
            <button
              type="button"
              className={styles.symbol}
              aria-description={symbol.explanation}
              onPointerEnter={() => setExplained(symbol.key)}
              onPointerLeave={() => setExplained(null)}
              onFocus={() => setExplained(symbol.key)}
              onBlur={() => setExplained(null)}
              onClick={() => setExplained(symbol.key)}
            >
              <SymbolName symbol={symbol} primeSign={words.primeSign} />
              {symbol.shape && <span className={styles.shape}>{symbol.shape}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.explanation} data-longest={longest}>
        <span>{explanation}</span>
      </p>
    </Panel>
  )
}

const longestOf = (all: readonly string[]): number => Math.max(1, ...all.map(lettersOf))

function SymbolName({ symbol, primeSign }: { symbol: FormulaSymbol; primeSign: string }) {
  if (symbol.letter.length > 1) return <span>{symbol.letter}</span>
  return (
    <span>
      <var>{symbol.letter}</var>
      {symbol.primed && primeSign}
      {symbol.index !== null && <sub>{symbol.index}</sub>}
    </span>
  )
}
