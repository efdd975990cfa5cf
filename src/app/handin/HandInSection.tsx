import { useState } from 'react'
import { handInWords } from '../../i18n/words/page/handIn.ts'
import { experimentStore } from '../../store/experiment.ts'
import { useWords } from '../../store/react.ts'
import { enterRoom } from '../../store/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import shared from '../dialogs/dialogs.module.css'
import styles from './HandInForm.module.css'

const Form = lazyPart(async () => (await import('./HandInForm.tsx')).default)

/** Of the share dialog: a student's form, and the way to a teacher's wall. */
export function HandInSection() {
  const words = useWords(handInWords)
  const [open, setOpen] = useState(false)
  const collect = () => enterRoom('handins', { kind: 'handins', config: experimentStore.getState().config })
  return (
    <div className={styles.form}>
      <div className={shared.between}>
        <Button icon="check" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.handIn}
        </Button>
        <Button icon="gallery" onClick={collect}>
          {words.collect}
        </Button>
      </div>
      {open && <Form />}
    </div>
  )
}
