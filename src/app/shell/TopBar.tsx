import { appWords } from '../../i18n/words/page/app.ts'
import { useIsThere, useView, useWords } from '../../store/react.ts'
import { type DialogName, type ThemeChoice, viewStore } from '../../store/view.ts'
import { Button, IconButton } from '../../ui/controls/Button.tsx'
import { Segmented } from '../../ui/controls/Segmented.tsx'
import type { IconName } from '../../ui/icons.tsx'
import { CompareButtons } from './CompareButtons.tsx'
import { chooseLanguage, chooseTheme, toggleCourse, togglePresent } from './preferences.ts'
import { Readout } from './Readout.tsx'
import styles from './TopBar.module.css'
import { SpeedSelect, Transport } from './Transport.tsx'

const open = (dialog: DialogName) => () => viewStore.setState({ dialog })

/** Brand, presets, the controls of the run with its step, and what concerns the page. `settings`: a button for them, where they have no column. */
export function TopBar({ compact, settings }: { compact: boolean; settings: boolean }) {
  const words = useWords(appWords)
  const there = useIsThere()
  return (
    <header className={styles.bar}>
      <h1 className={styles.brand} translate="no">
        <Mark />
        Neurarium
      </h1>
      {there('presets') && (
        <Button
          className={styles.presets}
          icon="gallery"
          onClick={open('presets')}
          title={`${words.presets} (P)`}
        >
          <span className={styles.word}>{words.presets}</span>
        </Button>
      )}
      {!compact && (
        <>
          <div className={styles.run}>
            {there('transport') && (
              <>
                <Transport />
                <SpeedSelect />
              </>
            )}
          </div>
          <Readout />
        </>
      )}
      <div className={styles.page}>
        {there('course') && <CourseButton />}
        <span className={styles.compare}>
          <CompareButtons tight={styles.tight} named={styles.third} />
        </span>
        {there('share') && (
          <Button
            className={styles.tight}
            icon="share"
            look="quiet"
            title={`${words.share} (C)`}
            onClick={open('share')}
          >
            <span className={styles.third}>{words.share}</span>
          </Button>
        )}
        <span className={styles.compare}>
          <IconButton icon="slides" label={words.present} shortcut="F" onClick={togglePresent} />
        </span>
        {settings && <IconButton icon="settings" label={words.settings} onClick={open('settings')} />}
        <LanguageSwitch />
        <ThemeButton />
        <IconButton icon="help" label={words.help} shortcut="?" onClick={open('help')} />
      </div>
    </header>
  )
}

function CourseButton() {
  const words = useWords(appWords)
  const isOpen = useView((view) => view.course !== null)
  return (
    <Button
      icon="course"
      look="quiet"
      aria-expanded={isOpen}
      title={`${words.course} (K)`}
      onClick={toggleCourse}
    >
      <span className={styles.second}>{words.course}</span>
    </Button>
  )
}

function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <circle cx="16" cy="16" r="13" />
      <ellipse cx="16" cy="16" rx="13" ry="5" transform="rotate(-35 16 16)" />
      <circle className={styles.sun} cx="16" cy="16" r="3.4" />
    </svg>
  )
}

/** Korean or English. */
export function LanguageSwitch() {
  const words = useWords(appWords)
  const language = useView((view) => view.language)
  return (
    <Segmented
      label={words.language}
      value={language}
      options={[
        { value: 'ko', label: '한', title: '한국어', lang: 'ko' },
        { value: 'en', label: 'EN', title: 'English', lang: 'en' },
      ]}
      onChange={chooseLanguage}
    />
  )
}

const themeIcons: Record<ThemeChoice, IconName> = { system: 'screen', dark: 'moon', light: 'sun' }
const nextTheme: Record<ThemeChoice, ThemeChoice> = { system: 'light', light: 'dark', dark: 'system' }

/** Goes on to the next of the themes: the system's, light, dark. */
export function ThemeButton() {
  const words = useWords(appWords)
  const theme = useView((view) => view.theme)
  const names = { system: words.themeSystem, dark: words.themeDark, light: words.themeLight }
  return (
    <IconButton icon={themeIcons[theme]} label={names[theme]} onClick={() => chooseTheme(nextTheme[theme])} />
  )
}
