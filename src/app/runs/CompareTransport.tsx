import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { numberFormats } from '../../i18n/numbers.ts'
import { appWords } from '../../i18n/words/page/app.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { compareStore } from '../../store/compared.ts'
import { useView, useWords } from '../../store/react.ts'
import { useRunsCommands } from '../../store/runsCommands.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { pressedKey } from '../shell/pressedKey.ts'
import { SpeedSelect } from '../shell/Transport.tsx'
import styles from './RunsRoom.module.css'

/** Play, pause, step and reset of all compared runs at once, with their common step. */
export function CompareTransport() {
  const words = useWords(appWords)
  const { controls } = useWords(runsWords)
  const language = useView((view) => view.language)
  const playing = useStore(compareStore, (state) => state.playing)
  const { play, pause, step, reset } = useRunsCommands()
  const target = useRef<HTMLElement>(null)

  useEffect(() => {
    const { whole } = numberFormats(language)
    const write = () => {
      if (target.current) target.current.textContent = whole(compareStore.getState().target)
    }
    write()
    return compareStore.subscribe(write)
  }, [language])

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const node = event.target
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (node instanceof HTMLElement && node.closest('input, select, textarea, [role=slider], [role=grid]'))
        return
      const pressed = pressedKey(event)
      if (pressed === 'Space' && node instanceof HTMLElement && node.closest('button')) return
      if (pressed === 'Space') (compareStore.getState().playing ? pause : play)()
      else if (pressed === 'KeyS') step(1)
      else if (pressed === 'KeyR') reset()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [play, pause, step, reset])

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that the bar has no room for
    <div className={styles.transport} role="group" aria-label={controls}>
      <IconButton
        look="outline"
        icon={playing ? 'pause' : 'play'}
        label={playing ? words.pause : words.play}
        shortcut="Space"
        onClick={playing ? pause : play}
      />
      <IconButton icon="step" label={words.step} shortcut="S" onClick={() => step(1)} />
      <IconButton icon="reset" label={words.reset} shortcut="R" onClick={reset} />
      <SpeedSelect />
      <span className={styles.step}>
        {words.stepReadout} <strong ref={target} data-testid="common-step" />
      </span>
    </div>
  )
}
