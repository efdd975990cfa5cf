import { appWords } from '../../i18n/words/page/app.ts'
import { failureWords } from '../../i18n/words/page/failures.ts'
import { useCommands } from '../../store/commands.ts'
import { useRun, useWords } from '../../store/react.ts'
import { Button } from '../../ui/controls/Button.tsx'
import styles from './StageOverlay.module.css'

/** Why there is no run, and what helps. */
export function Failure() {
  const words = useWords(failureWords)
  const { retry: again } = useWords(appWords)
  const { reason, detail } = useRun((run) => run.failure) ?? { reason: 'internal', detail: '' }
  const { retry } = useCommands()
  const renewed = reason === 'worker-missing' || reason === 'worker-type'
  return (
    <div className={styles.overlay} role="alert">
      <p>{words[reason]}</p>
      {detail && (
        <p className={styles.where} lang="en">
          {detail}
        </p>
      )}
      <div className={styles.actions}>
        {renewed && (
          <Button look="primary" icon="reset" onClick={() => location.reload()}>
            {words.reload}
          </Button>
        )}
        <Button look={renewed ? undefined : 'primary'} icon="reset" onClick={retry}>
          {again}
        </Button>
        {reason === 'worker-blocked' && window.top !== window && (
          <a href={location.href} target="_blank" rel="noreferrer">
            {words.ownTab}
          </a>
        )}
      </div>
    </div>
  )
}
