import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import styles from './Formula.module.css'
import { katexNow, loadKatex } from './katex.ts'

export interface FormulaProps {
  tex: string
  /** the formula as text: shown until KaTeX is there, and if it cannot be loaded */
  plain?: string
  /** on a line of its own, in display style */
  display?: boolean
  /** it stands in what is hidden from screen readers, which are told in another way */
  silent?: boolean
  className?: string
}

/**
 * A formula set by KaTeX, which writes MathML for screen readers beside the picture. KaTeX builds nodes itself: no
 * markup passes through a string of ours.
 */
export function Formula({ tex, plain = tex, display = false, silent = false, className }: FormulaProps) {
  const node = useRef<HTMLSpanElement>(null)
  const [render, setRender] = useState(() => katexNow())

  useEffect(() => {
    if (render) return
    let gone = false
    loadKatex().then(
      (loaded) => !gone && setRender(() => loaded),
      () => undefined, // the text stays
    )
    return () => {
      gone = true
    }
  }, [render])

  useLayoutEffect(() => {
    if (render && node.current)
      render(tex, node.current, { displayMode: display, output: silent ? 'html' : 'htmlAndMathml' })
  }, [render, tex, display, silent])

  const classes = [styles.formula, display && styles.display, className].filter(Boolean).join(' ')
  // KaTeX owns the children of its span, so the text fallback is another element.
  return render ? (
    <span key="set" ref={node} className={classes} translate="no" />
  ) : (
    <span key="plain" className={`${classes} ${styles.plain}`} translate="no">
      {plain}
    </span>
  )
}
