import { hasExamples } from '../../config/shape.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { appWords } from '../../i18n/words/page/app.ts'
import { useCommands } from '../../store/commands.ts'
import { useConfig, useRun, useView, useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { Select } from '../../ui/controls/Select.tsx'
import styles from './Transport.module.css'

/** Play or pause, one step, one epoch, back to the start. */
export function Transport() {
  const words = useWords(appWords)
  const commands = useCommands()
  const playing = useRun((run) => run.playing)
  const ready = useRun((run) => run.phase === 'ready')
  const trains = useConfig(hasExamples) && ready
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that the bar has no room for
    <div className={styles.transport} role="group" aria-label={words.run}>
      <IconButton
        className={styles.play}
        look="outline"
        icon={playing ? 'pause' : 'play'}
        label={playing ? words.pause : words.play}
        shortcut="Space"
        disabled={!trains}
        onClick={commands.toggle}
      />
      <IconButton
        icon="step"
        label={words.step}
        shortcut="S"
        disabled={!trains}
        onClick={() => commands.step(1, 'update')}
      />
      <IconButton
        icon="epoch"
        label={words.epoch}
        shortcut="E"
        disabled={!trains}
        onClick={() => commands.step(1, 'epoch')}
      />
      <IconButton icon="reset" label={words.reset} shortcut="R" disabled={!ready} onClick={commands.reset} />
    </div>
  )
}

const speeds = [1, 3, 10, 30, 100, 300, 1000, 3000, Number.POSITIVE_INFINITY]

/** Updates a second, from one to as fast as the machine can. */
export function SpeedSelect() {
  const words = useWords(appWords)
  const language = useView((view) => view.language)
  const speed = useView((view) => view.speed)
  const listed = speeds.includes(speed) ? speeds : [...speeds, speed].sort((a, b) => a - b)
  const { whole } = numberFormats(language)
  return (
    <Select
      className={styles.speed}
      label={words.speed}
      hideLabel
      value={String(speed)}
      options={listed.map((one) => ({
        value: String(one),
        label: Number.isFinite(one) ? words.perSecond(whole(one)) : words.fastest,
      }))}
      onChange={(chosen) => viewStore.setState({ speed: Number(chosen) })}
    />
  )
}
