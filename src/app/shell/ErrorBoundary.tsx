import { Component, type ReactNode } from 'react'
import { say } from '../../i18n/language.ts'
import { appWords } from '../../i18n/words/page/app.ts'
import { tell, viewStore } from '../../store/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { onRetry, PartMissing, retryParts } from '../../ui/loading/lazyPart.tsx'
import styles from './ErrorBoundary.module.css'
import { Healing } from './healing.ts'

interface Props {
  /**
   * 'panel', and 'part' of one: the rest of the page goes on; 'room': there is the experiment to go back to; 'page': only a
   * reload helps; 'dialog': it closes, and a notice says so
   */
  around: 'panel' | 'part' | 'room' | 'page' | 'dialog'
  children: ReactNode
}

/** Keeps an error where it happened and says so in words, or heals it. A file that did not come is asked for again. */
export class ErrorBoundary extends Component<Props, { failure: { reason: unknown } | null }> {
  override state: { failure: { reason: unknown } | null } = { failure: null }
  private readonly healing = new Healing()
  private forget: (() => void) | null = null

  static getDerivedStateFromError(reason: unknown) {
    return { failure: { reason } }
  }

  override componentDidCatch(reason: unknown) {
    if (this.healing.heals(reason)) this.setState({ failure: null })
    else if (this.props.around === 'dialog') {
      viewStore.setState({ dialog: null })
      tellBroken(reason)
    } else if (reason instanceof PartMissing) this.forget ??= onRetry(this.again)
  }

  override componentWillUnmount() {
    this.forget?.()
  }

  private readonly again = (): void => {
    this.forget?.()
    this.forget = null
    this.setState({ failure: null })
  }

  override render() {
    const { failure } = this.state
    const { around, children } = this.props
    if (!failure) return children
    if (around === 'dialog') return null
    const words = say(appWords, viewStore.getState().language)
    const missing = failure.reason instanceof PartMissing
    const again = around === 'page' ? () => location.reload() : missing ? retryParts : this.again
    return (
      <div className={`${styles.broken} ${around === 'part' ? styles.small : ''}`} role="alert">
        <p>
          {words[missing ? 'partMissing' : around === 'part' ? 'panelBroken' : (`${around}Broken` as const)]}
        </p>
        <div className={styles.actions}>
          <Button icon="reset" onClick={again}>
            {around === 'page' ? words.reload : missing || around === 'room' ? words.retry : words.panelAgain}
          </Button>
          {around === 'room' && (
            <Button onClick={() => viewStore.setState({ room: null })}>{words.backToExperiment}</Button>
          )}
        </div>
      </div>
    )
  }
}

/** Says that what was to open did not, and why. */
export const tellBroken = (reason: unknown): void =>
  tell(appWords, (words) => words[reason instanceof PartMissing ? 'partMissing' : 'dialogBroken'], 'warning')

/** What is around each panel: one that breaks leaves the others. */
export const Guarded = ({ children }: { children: ReactNode }) => (
  <ErrorBoundary around="panel">{children}</ErrorBoundary>
)

/** What is around each part that has a file of its own. */
export const AroundPart = ({ children }: { children: ReactNode }) => (
  <ErrorBoundary around="part">{children}</ErrorBoundary>
)
