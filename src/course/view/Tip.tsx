import {
  createContext,
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import styles from './Course.module.css'

interface Shown {
  text: string
  anchor: Element
}

const TipContext = createContext<(shown: Shown | null) => void>(() => undefined)

/** The one small box that explains a term or a symbol beside it; Escape puts it away. */
export function TipProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null)
  const box = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const node = box.current
    if (!node || !shown) return
    // at its full width, which it has not beside the right edge
    node.style.left = '0'
    const at = shown.anchor.getBoundingClientRect()
    const { width, height } = node.getBoundingClientRect()
    const left = Math.max(8, Math.min(window.innerWidth - width - 8, at.left))
    const below = at.bottom + 6
    node.style.left = `${left}px`
    node.style.top = `${below + height > window.innerHeight - 8 ? Math.max(8, at.top - height - 6) : below}px`
  }, [shown])

  useEffect(() => {
    if (!shown) return
    const { top } = shown.anchor.getBoundingClientRect()
    const hide = (event: Event) => {
      if (!(event instanceof KeyboardEvent)) {
        // a scroll that it was come to by, or elsewhere, leaves it where it is
        if (shown.anchor.getBoundingClientRect().top !== top) setShown(null)
      } else if (event.key === 'Escape') {
        event.preventDefault()
        setShown(null)
      }
    }
    document.addEventListener('keydown', hide, true)
    document.addEventListener('scroll', hide, true)
    return () => {
      document.removeEventListener('keydown', hide, true)
      document.removeEventListener('scroll', hide, true)
    }
  }, [shown])

  return (
    <TipContext value={setShown}>
      {children}
      {shown && (
        <div ref={box} className={styles.tip} aria-hidden="true">
          {shown.text}
        </div>
      )}
    </TipContext>
  )
}

/** A word or sign that is explained when it is pointed at, focused or touched; a screen reader has it as description. */
export function Explained({
  text,
  named = false,
  className,
  children,
}: {
  text: string
  /** the explanation is its name: what it shows has none for a screen reader */
  named?: boolean
  className?: string
  children: ReactNode
}) {
  const show = useContext(TipContext)
  const enter = useCallback(
    (event: PointerEvent | FocusEvent | { currentTarget: Element }) =>
      show({ text, anchor: event.currentTarget as Element }),
    [show, text],
  )
  const leave = useCallback(() => show(null), [show])
  return (
    <button
      type="button"
      className={className}
      aria-description={named ? undefined : text}
      onPointerEnter={enter}
      onPointerLeave={leave}
      onFocus={enter}
      onBlur={leave}
      onClick={enter}
    >
      {named ? <span aria-hidden="true">{children}</span> : children}
      {named && <span className="visually-hidden">{text}</span>}
    </button>
  )
}
