import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { codec } from '../../config/codecPart.ts'
import { updateWords } from '../../i18n/words/page/update.ts'
import { useCommands } from '../../store/commands.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useExperiment, useRun, useView, useWords } from '../../store/react.ts'
import { runStore } from '../../store/run.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { handInStore } from '../handin/handInStore.ts'
import { Notice } from '../messages/Notice.tsx'
import styles from '../messages/Notices.module.css'
import { presentAddress } from './presentAddress.ts'
import { takeUpdate } from './takeUpdate.ts'

/** A newer version is there: what taking it does to the experiment, and the button to take it. */
export function UpdateNotice({ take }: { take: () => Promise<void> }) {
  const words = useWords(updateWords)
  const commands = useCommands()
  const [later, setLater] = useState(false)
  const [taking, setTaking] = useState(false)
  const [late, setLate] = useState(false)
  const trained = useRun(({ frame }) => frame !== null && frame.header.step > 0)
  const whole = useIsWhole()
  const lost = useLost()
  if (later) return null
  return (
    <Notice onDismiss={() => setLater(true)}>
      <span className={styles.row}>
        {words.ready}
        <Button
          disabled={taking}
          onClick={() => {
            setTaking(true)
            setLate(false)
            takeUpdate(take, commands).catch(() => {
              setTaking(false)
              setLate(true)
            })
          }}
        >
          {taking ? words.taking : words.take}
        </Button>
      </span>
      {late && <span className={styles.more}>{words.late}</span>}
      <span className={styles.more}>
        {!trained ? words.keepsSettings : whole ? words.keepsStep : words.losesStep}
        {lost.length > 0 && ` ${words.lost(lost.map((name) => words[name]).join(', '))}`}
      </span>
    </Notice>
  )
}

/** Whether the way to the present step has room in an address: that of the farthest one needs the most. */
function useIsWhole(): boolean {
  const config = useExperiment((state) => state.config)
  const log = useRun((run) => run.moments.log)
  // biome-ignore lint/correctness/useExhaustiveDependencies: both are read from their stores
  return useMemo(
    () => !codec.here || presentAddress(runStore.getState().moments.farthest).whole,
    [config, log],
  )
}

/** What lives in the open page alone. */
function useLost(): Array<'undo' | 'image' | 'pins' | 'handIns'> {
  const undo = useStore(experimentStore.temporal, ({ pastStates }) => pastStates.length > 0)
  const image = useView(({ shown }) => shown?.own === true)
  const pins = useView((view) => view.pins.length > 0)
  const handIns = useStore(handInStore, ({ entries }) => entries.length > 0)
  const lost = { undo, image, pins, handIns }
  return (Object.keys(lost) as Array<keyof typeof lost>).filter((name) => lost[name])
}
