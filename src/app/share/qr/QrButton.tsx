import { useState } from 'react'
import { qrWords } from '../../../i18n/words/page/qr.ts'
import { useWords } from '../../../store/react.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { lazyPart } from '../../../ui/loading/lazyPart.tsx'
import { aloneLink } from '../pageLink.ts'

const QrScreen = lazyPart(async () => (await import('./QrScreen.tsx')).default)

/** Shows a link as a code over the whole screen. `name`: where there is another such button. */
export function QrButton({ link, name }: { link: string; name?: string }) {
  const words = useWords(qrWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{name ?? words.title}</Button>
      {open && <QrScreen link={aloneLink(link)} onClose={() => setOpen(false)} />}
    </>
  )
}
