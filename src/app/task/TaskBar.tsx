import { taskWords } from '../../i18n/words/page/task.ts'
import { useView, useWords } from '../../store/react.ts'
import { tell, viewStore } from '../../store/view.ts'
import { Button } from '../../ui/controls/Button.tsx'
import styles from './TaskBar.module.css'

/** The limits go, the sentence stays. */
function lift(): void {
  viewStore.setState(({ page: { hide: _, lock: __, ...page } }) => ({ page }))
  tell(taskWords, ({ lifted }) => lifted, 'info')
}

/** What a teacher's link asks for, as text, and the way out of what it hides and fixes. */
export function TaskBar() {
  const { task, lift: liftWord, limits } = useWords(taskWords)
  const page = useView((view) => view.page)
  const limited = page.hide !== undefined || page.lock !== undefined
  return (
    <section className={styles.task} aria-label={task}>
      <p className={styles.text}>{page.task ?? limits}</p>
      {limited && (
        <Button look="quiet" icon="unlock" title={limits} onClick={lift}>
          {liftWord}
        </Button>
      )}
    </section>
  )
}
