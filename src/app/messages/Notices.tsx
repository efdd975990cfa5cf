import { useEffect } from 'react'
import { appWords } from '../../i18n/words/page/app.ts'
import { useExperiment, useView, useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import { Notice } from './Notice.tsx'
import styles from './Notices.module.css'

const seldom = () => import('./seldomNotices.ts')
const Corrections = lazyPart(async () => (await seldom()).Corrections)
const UpdateNotice = lazyPart(async () => (await seldom()).UpdateNotice)

/** How a newer version of the page is taken; null: there is none, or it is not offered here. */
export type Update = (() => Promise<void>) | null

/** Sentences for the person, one under another at the foot of the page; each can be dismissed. */
export function Notices({ update }: { update?: Update }) {
  const words = useWords(appWords)
  const corrections = useExperiment((state) => state.corrections)
  const dismissCorrections = useExperiment((state) => state.dismissCorrections)
  return (
    <section className={styles.notices} aria-label={words.notices}>
      {corrections.length > 0 && <Corrections corrections={corrections} onDismiss={dismissCorrections} />}
      <Said />
      {update && <UpdateNotice take={update} />}
    </section>
  )
}

/** The view's one sentence. An information goes by itself after a time long enough to read it; a warning stays. */
function Said() {
  const notice = useView((view) => view.notice)
  const text = useView(({ language }) => notice?.says(language))
  const dismiss = () => viewStore.setState({ notice: null })
  useEffect(() => {
    if (notice?.kind !== 'info' || !text) return
    const timer = setTimeout(() => viewStore.setState({ notice: null }), 12_000)
    return () => clearTimeout(timer)
  }, [notice, text])
  if (!notice || !text) return null
  return (
    <Notice warning={notice.kind === 'warning'} onDismiss={dismiss}>
      {text}
    </Notice>
  )
}
