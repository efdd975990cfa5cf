import { useId, useMemo, useRef, useState } from 'react'
import { comfortableLink } from '../../config/link/link.ts'
import { numberFormats } from '../../i18n/numbers.ts'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { useExperiment, useRun, useView, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TakeAway } from '../takeaway/TakeAway.tsx'
import styles from './dialogs.module.css'
import { ProgramButtons } from './ProgramButtons.tsx'
import { sampledLink } from './sampledLink.ts'

/** The experiment as a link, and as a frame for another page. */
export default function ShareDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(dialogWords)
  const language = useView((view) => view.language)
  const changes = useRun((run) => run.moments.log.length)
  const config = useExperiment((state) => state.config) // a change behind the dialog changes the link
  const [atStep, setAtStep] = useState(false)
  const settings = globalThis.neurarium.link()
  const moment = globalThis.neurarium.link({ atStep: true })
  // what was done to the run may be too much for a link
  const lost = !/[#&]step=/.test(moment)
  const whole = atStep ? moment : settings
  const isLong = whole.length > comfortableLink
  const sample = useMemo(() => (isLong ? sampledLink(config) : null), [isLong, config])
  const [few, setFew] = useState(false)
  const link = few && sample ? sample : whole
  const length = numberFormats(language).whole(link.length)
  return (
    <Dialog title={words.share} closeLabel={words.close} onClose={onClose}>
      <div className={styles.text}>
        <p>{words.shareIntro}</p>
        <div className={styles.between}>
          <Toggle
            look="check"
            checked={atStep && !lost}
            disabled={lost}
            onChange={setAtStep}
            title={lost ? words.momentLost(changes) : undefined}
          >
            {words.atStep}
          </Toggle>
          <span className={styles.note}>{words.linkLength(length)}</span>
        </div>
        {lost ? (
          <p className={styles.note}>{words.momentLost(changes)}</p>
        ) : (
          atStep && changes > 0 && <p className={styles.note}>{words.momentChanges(changes)}</p>
        )}
        <CopyField label={words.link} text={link} button={words.copyLink} />
        {link.length > comfortableLink && (
          <p className={styles.warning} role="status">
            {words.linkLong}
          </p>
        )}
        {sample && (
          <Toggle look="check" checked={few} onChange={setFew}>
            {words.sample}
          </Toggle>
        )}
        <CopyField label={words.embed} text={frameFor(link)} button={words.copyEmbed} />
        <TakeAway />
        <ProgramButtons config={config} link={settings} changed={changes > 0} />
      </div>
    </Dialog>
  )
}

/**
 * The markup of a frame that shows the link: as wide as the column that it stands in, up to 1280 pixels, and never so low
 * that the stage has no room. Where styles are taken out of it, it is 720 pixels high.
 */
function frameFor(link: string): string {
  const safe = link.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  return `<iframe src="${safe}" title="Neurarium" width="100%" height="720" style="max-width: 1280px; height: auto; min-height: 500px; aspect-ratio: 16 / 9; border: 0" loading="lazy"></iframe>`
}

function CopyField({ label, text, button }: { label: string; text: string; button: string }) {
  const words = useWords(dialogWords)
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(words.copied)
    } catch {
      // no clipboard without a secure context, or refused
      area.current?.select()
      setSaid(words.copyFailed)
    }
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.heading}>
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        className={`${styles.area} ${styles.low}`}
        readOnly
        rows={3}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.between}>
        <Button icon="copy" onClick={copy}>
          {button}
        </Button>
        <span className={styles.note} role="status">
          {said}
        </span>
      </div>
    </div>
  )
}
