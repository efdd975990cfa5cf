import { useEffect, useMemo, useRef, useState } from 'react'
import { numberFormats } from '../../../i18n/numbers.ts'
import { dialogWords } from '../../../i18n/words/page/dialogs.ts'
import { qrWords } from '../../../i18n/words/page/qr.ts'
import { useExperiment, useView, useWords } from '../../../store/react.ts'
import { Toggle } from '../../../ui/controls/Toggle.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { qrCode, quietModules } from '../../../ui/qrCode.ts'
import { handQuery, useMedia } from '../../shell/useMedia.ts'
import { pagePartsOf, withPageParts } from '../pageLink.ts'
import { settingsLink } from '../settingsLink.ts'
import { finestModule, moduleShare, readableFrom } from './density.ts'
import styles from './Qr.module.css'

/** A link as a code that fills the screen, for the phones of a class. Too fine for the back row, it says so. */
export default function QrScreen({ link, onClose }: { link: string; onClose: () => void }) {
  const words = useWords(qrWords)
  const { close } = useWords(dialogWords)
  const language = useView((view) => view.language)
  const config = useExperiment((state) => state.config)
  const bare = useMemo(() => withPageParts(settingsLink(config), pagePartsOf(link)), [config, link])
  const [light, setLight] = useState(false)
  const shown = light ? bare : link
  const code = useMemo(() => qrCode(shown), [shown])
  const { figure, share } = useShare()
  const { whole, fixed } = formats(language)
  const module = code && moduleShare(code.modules, share)
  const inHand = useMedia(handQuery)
  const fine = module !== null && module < finestModule
  const size = code && code.modules + 2 * quietModules
  const step = /[#&]step=(\d+)/.exec(shown)?.[1]
  return (
    <Dialog title={words.title} closeLabel={close} onClose={onClose} look="full">
      <div className={styles.screen}>
        <div ref={figure} className={styles.figure}>
          {code && (
            <svg
              className={styles.code}
              viewBox={`0 0 ${size} ${size}`}
              role="img"
              aria-label={words.code(whole(shown.length))}
              shapeRendering="crispEdges"
            >
              <rect width={size ?? 0} height={size ?? 0} fill="#fff" />
              <path d={code.path} fill="#000" />
            </svg>
          )}
        </div>
        <div className={styles.beside}>
          <p className={styles.opens}>{step ? words.opensAt(whole(Number(step))) : words.opens}</p>
          {!code && <p role="status">{words.tooLong}</p>}
          {fine && !inHand && (
            <p role="status">
              {words.tooFine(whole(1 / module), whole(1 / finestModule), fixed(readableFrom(module)))}
            </p>
          )}
          {(fine || !code || light) && bare.length < link.length && (
            <Toggle look="check" checked={light} onChange={setLight}>
              {words.light}
            </Toggle>
          )}
        </div>
      </div>
    </Dialog>
  )
}

const formats = (language: Parameters<typeof numberFormats>[0]) => {
  const { whole } = numberFormats(language)
  return { whole: (n: number) => whole(Math.round(n)), fixed: (n: number) => n.toFixed(1) }
}

/** The share of the screen's height that the code has, which is a square in what room there is. */
function useShare() {
  const figure = useRef<HTMLDivElement>(null)
  const [share, setShare] = useState(0.85)
  useEffect(() => {
    const node = figure.current
    if (!node) return
    const measure = () => {
      const side = Math.min(node.clientWidth, node.clientHeight)
      if (side > 0) setShare(side / window.innerHeight)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [])
  return { figure, share }
}
