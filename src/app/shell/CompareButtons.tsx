import { mostPins } from '../../config/presets/pins.ts'
import type { ExperimentConfig } from '../../config/types.ts'
import { compareWords } from '../../i18n/words/runs/compare.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useView, useWords } from '../../store/react.ts'
import { enterRoom, tell, viewStore } from '../../store/view.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'

interface CompareButtonsProps {
  /** the classes of a button and its written name, which a narrow bar leaves out */
  tight?: string
  named?: string
  /** the pin has its name beside it */
  written?: boolean
}

/** Puts the experiment aside to be compared, and opens the comparison. */
export function CompareButtons({ tight, named, written }: CompareButtonsProps) {
  const words = useWords(compareWords)
  const pinned = useView((view) => view.pins.length)
  return (
    <>
      {written ? (
        <Button icon="pin" look="quiet" aria-label={words.pin} onClick={pin}>
          {words.pinShort}
        </Button>
      ) : (
        <IconButton icon="pin" label={words.pin} onClick={pin} />
      )}
      <Button className={tight} icon="compare" look="quiet" title={words.compare} onClick={openCompare}>
        <span className={named}>{words.compare}</span>
        {pinned > 0 && <span aria-hidden="true">{pinned}</span>}
      </Button>
    </>
  )
}

/** The configs that were put aside, and the present one after them, each once. */
function pinsAndPresent(): readonly ExperimentConfig[] {
  const { config } = experimentStore.getState()
  const { pins } = viewStore.getState()
  const text = JSON.stringify(config)
  return pins.some((pin) => JSON.stringify(pin) === text) ? pins : [...pins, config]
}

function pin(): void {
  const pins = pinsAndPresent()
  if (pins.length > mostPins) tell(compareWords, ({ pinnedMost }) => pinnedMost, 'warning')
  else {
    viewStore.setState({ pins })
    tell(compareWords, ({ pinned }) => pinned(pins.length), 'info')
  }
}

function openCompare(): void {
  const configs = pinsAndPresent().slice(-mostPins)
  enterRoom('compare', { kind: 'compare', configs: [...configs] })
}
