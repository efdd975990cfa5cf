import { Component, type ReactNode } from 'react'
import { say } from '../i18n/language.ts'
import { appWords } from '../i18n/words/app.ts'
import { viewStore } from '../store/view.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ErrorBoundary.module.css'
import { Healing } from './healing.ts'

interface Props {
  /** 'panel': the rest of the page goes on; 'page': only a reload helps; 'dialog': it closes, and a notice says so */
  around: 'panel' | 'page' | 'dialog'
  children: ReactNode
}

/** Keeps an error where it happened and says so in words, or heals it. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  private readonly healing = new Healing()

  override componentDidCatch(reason: unknown) {
    if (this.healing.heals(reason)) {
      this.setState({ broken: false })
      return
    }
    if (this.props.around !== 'dialog') return
    const text = say(appWords, viewStore.getState().language).dialogBroken
    viewStore.setState({ dialog: null, notice: { text, kind: 'warning' } })
  }

  override render() {
    if (!this.state.broken) return this.props.children
    if (this.props.around === 'dialog') return null
    const words = say(appWords, viewStore.getState().language)
    const panel = this.props.around === 'panel'
    return (
      <div className={styles.broken} role="alert">
        <p>{panel ? words.panelBroken : words.pageBroken}</p>
        <Button
          icon="reset"
          onClick={() => (panel ? this.setState({ broken: false }) : window.location.reload())}
        >
          {panel ? words.panelAgain : words.reload}
        </Button>
      </div>
    )
  }
}
