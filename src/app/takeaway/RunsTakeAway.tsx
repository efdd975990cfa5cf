import { useState } from 'react'
import type { TrainedPlan } from '../../config/link/runsLink.ts'
import { dialogWords } from '../../i18n/words/page/dialogs.ts'
import { takeawayWords } from '../../i18n/words/page/takeaway.ts'
import { useView, useWords } from '../../store/react.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import styles from '../dialogs/dialogs.module.css'
import type { PictureFormat } from './picture.ts'
import { captionOf, fileNameOf } from './pictures.ts'
import { useSaving } from './useSaving.ts'

/** The view of many runs as files: a picture of it, and its seeds or sweep as a program for a cluster. */
export function RunsTakeAway({ plan }: { plan: () => TrainedPlan }) {
  const words = useWords(takeawayWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton icon="file" label={words.takeAway} onClick={() => setOpen(true)} />
      {open && <RunsDialog plan={plan()} onClose={() => setOpen(false)} />}
    </>
  )
}

function RunsDialog({ plan, onClose }: { plan: TrainedPlan; onClose: () => void }) {
  const words = useWords(takeawayWords)
  const { close } = useWords(dialogWords)
  const language = useView((view) => view.language)
  const { said, busy, save } = useSaving()
  const config = plan.kind === 'compare' ? plan.configs[0] : plan.config
  const steps = plan.kind === 'compare' ? null : plan.steps

  const picture = (format: PictureFormat) =>
    save(async () => {
      const [{ pictureOf }, { encodeRuns }, { addressWith }] = await Promise.all([
        import('./picture.ts'),
        import('../../config/link/runsLink.ts'),
        import('../address/address.ts'),
      ])
      const view = document.querySelector('main > *')
      if (!view) throw new Error(words[plan.kind])
      const seeds = plan.kind === 'compare' ? '' : ` · ${words.seedsOf(plan.seeds)}`
      const caption = `${captionOf(config, steps, language)}${seeds}`
      const link = addressWith(encodeRuns(plan))
      const blob = await pictureOf(view, { title: words[plan.kind], caption, link }, format)
      const file = fileNameOf(plan.kind, config, null, format)
      saveFile(file, blob.type, blob)
      return file
    })

  const program = () =>
    save(async () => {
      if (plan.kind === 'compare') throw new Error(words.compare)
      const [{ clusterSource }, { clusterProgram }] = await Promise.all([
        import('../program/clusterSource.ts'),
        import('../../program/cluster.ts'),
      ])
      saveFile('neurarium_cluster.py', 'text/plain', clusterProgram(await clusterSource(plan)))
      return 'neurarium_cluster.py'
    })

  return (
    <Dialog title={words.takeAway} closeLabel={close} onClose={onClose}>
      <div className={styles.text}>
        <div className={styles.row}>
          <Button icon="file" disabled={busy} onClick={() => picture('png')}>
            {words.png}
          </Button>
          <Button icon="file" disabled={busy} onClick={() => picture('svg')}>
            {words.svg}
          </Button>
        </div>
        <p className={styles.note}>{words.runsPictureNote}</p>
        {plan.kind !== 'compare' && (
          <>
            <div className={styles.row}>
              <Button icon="file" disabled={busy} onClick={program}>
                {words.cluster}
              </Button>
            </div>
            <p className={styles.note}>{words.clusterNote}</p>
          </>
        )}
        <p className={styles.note} role="status">
          {said}
        </p>
      </div>
    </Dialog>
  )
}
