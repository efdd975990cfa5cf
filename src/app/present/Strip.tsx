import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { appWords } from '../../i18n/words/page/app.ts'
import { presentWords } from '../../i18n/words/page/present.ts'
import { useIsThere, useWords } from '../../store/react.ts'
import { type DialogName, viewStore } from '../../store/view.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { togglePresent } from '../shell/preferences.ts'
import { LanguageSwitch, ThemeButton } from '../shell/TopBar.tsx'
import { SpeedSelect, Transport } from '../shell/Transport.tsx'
import { toggleFrozen } from './freezing.ts'
import styles from './PresentRoom.module.css'
import { keyOf } from './presentKeys.ts'
import { panelOf, presentStore, toggleWhole, wholeNames } from './presentStore.ts'

const open = (dialog: DialogName) => () => viewStore.setState({ dialog })

/** The controls, folded: they come with the pointer or with the focus, and go. */
export function Strip() {
  const words = useWords(presentWords)
  const app = useWords(appWords)
  const there = useIsThere()
  const { whole, frozen, spotlight, contrast } = useStore(presentStore)
  const strip = useRef<HTMLDivElement>(null)
  // a narrow room has it in several rows, and what stands beside it has to know
  useEffect(() => {
    const node = strip.current
    if (!node) return
    const tell = () => node.parentElement?.style.setProperty('--strip', `${node.offsetHeight}px`)
    const observer = new ResizeObserver(tell)
    observer.observe(node)
    return () => observer.disconnect()
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend
    <div ref={strip} className={styles.strip} role="group" aria-label={words.controls}>
      {there('transport') && (
        <>
          <Transport />
          <SpeedSelect />
        </>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div className={styles.wholes} role="group" aria-label={words.whole}>
        {wholeNames
          .filter((name) => there(panelOf(name)))
          .map((name) => (
            <Button
              key={name}
              look="quiet"
              aria-pressed={whole === name}
              title={`${words[name]} (${keyOf(name)})`}
              onClick={() => toggleWhole(name)}
            >
              {words[name]}
            </Button>
          ))}
      </div>
      <Button
        look="quiet"
        aria-pressed={frozen !== null}
        title={`${words.freeze} (${keyOf('freeze')})`}
        onClick={toggleFrozen}
      >
        {words.freeze}
      </Button>
      <Button
        look="quiet"
        aria-pressed={spotlight}
        title={`${words.spotlight} (${keyOf('spotlight')})`}
        onClick={() => presentStore.setState({ spotlight: !spotlight })}
      >
        {words.spotlight}
      </Button>
      <Button
        look="quiet"
        aria-pressed={contrast}
        onClick={() => presentStore.setState({ contrast: !contrast })}
      >
        {words.contrast}
      </Button>
      <Button look="quiet" title={`${words.qr} (${keyOf('qr')})`} onClick={open('qr')}>
        {words.qr}
      </Button>
      <div className={styles.end}>
        {there('presets') && (
          <IconButton icon="gallery" label={app.presets} shortcut="P" onClick={open('presets')} />
        )}
        {there('settings') && <IconButton icon="settings" label={app.settings} onClick={open('settings')} />}
        <LanguageSwitch />
        <ThemeButton />
        <IconButton icon="help" label={app.help} shortcut="?" onClick={open('help')} />
        <IconButton
          className={styles.leave}
          icon="close"
          look="outline"
          label={words.leave}
          shortcut="F"
          onClick={togglePresent}
        />
      </div>
    </div>
  )
}
