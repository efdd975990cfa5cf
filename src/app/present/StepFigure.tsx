import { useCallback, useRef } from 'react'
import { presentWords } from '../../i18n/words/page/present.ts'
import { put, useFrameWriter } from '../../panels/base/useFrameWriter.ts'
import { useWholeNumber } from '../../panels/base/useWholeNumber.ts'
import { useShownRun, useWords } from '../../store/react.ts'
import { Panel } from '../../ui/Panel.tsx'

/** The step that is shown, large, and its epoch. */
export function StepFigure() {
  const words = useWords(presentWords)
  const whole = useWholeNumber()
  const run = useShownRun()
  const panel = useRef<HTMLElement>(null)
  const step = useRef<HTMLSpanElement>(null)
  const epoch = useRef<HTMLSpanElement>(null)
  const write = useCallback(() => {
    const header = run.state.getState().frame?.header
    put(step, whole(header?.step ?? 0))
    put(epoch, words.epoch(whole(header?.epoch ?? 0)))
  }, [run, words, whole])
  useFrameWriter(panel, write)
  return (
    <Panel
      ref={panel}
      id="panel-step"
      title={words.step}
      actions={<span ref={epoch} />}
      figure={<span ref={step} translate="no" data-testid="step" />}
    />
  )
}
