/** Theme, language, the use of shortcuts and the part of the course: kept between visits, applied to the document. */
import { type Language, preferredLanguage, say } from '../../i18n/language.ts'
import { appWords } from '../../i18n/words/page/app.ts'
import { type ThemeChoice, viewStore } from '../../store/view.ts'
import { keep, kept, languages, mediaHolds, onMedia } from '../../ui/loading/platform.ts'
import { courseFile } from './atDesk.ts'
import { noteOpener } from './opener.ts'

const light = '(prefers-color-scheme: light)'
/** The system's own colors are in force: the pictures must suit its background. */
const forced = '(forced-colors: active)'

/** Whether the page is dark under that choice. Dark where the system has no wish. */
const isDark = (choice: ThemeChoice): boolean =>
  choice === 'system' || mediaHolds(forced) ? !mediaHolds(light) : choice === 'dark'

const themeOf = (text: string | null): ThemeChoice => (text === 'dark' || text === 'light' ? text : 'system')

/** Reads what was kept into the view, and from then on carries the view's theme and language to the document. */
export function startPreferences(): void {
  const theme = themeOf(kept('theme'))
  viewStore.setState({
    theme,
    dark: isDark(theme),
    shortcuts: kept('shortcuts') !== 'off',
    language: preferredLanguage(kept('language'), languages()),
  })
  apply()
  const look = () => viewStore.setState({ dark: isDark(viewStore.getState().theme) })
  for (const query of [light, forced]) onMedia(query, look)
  viewStore.subscribe((view, before) => {
    if (view.language !== before.language || view.dark !== before.dark) apply()
  })
}

/** Takes a theme, and keeps it for the next visit. */
export function chooseTheme(theme: ThemeChoice): void {
  keep('theme', theme)
  viewStore.setState({ theme, dark: isDark(theme) })
}

/** Takes a language, and keeps it for the next visit. */
export function chooseLanguage(language: Language): void {
  keep('language', language)
  viewStore.setState({ language })
}

/** Turns the single-key shortcuts on or off, and keeps that for the next visit. */
export function switchShortcuts(on: boolean): void {
  keep('shortcuts', on ? 'on' : 'off')
  viewStore.setState({ shortcuts: on })
}

/** Closes the course, or opens it where it was left: at its contents, where what is kept is no part of it. */
export function toggleCourse(): void {
  const { course } = viewStore.getState()
  if (course !== null) {
    keep('part', course)
    viewStore.setState({ course: null })
    return
  }
  const part = kept('part')
  const open = (id: string) => viewStore.setState({ course: id })
  if (!part) open('')
  // the course's own file knows its parts
  else
    courseFile().then(
      ({ isPart }) => open(isPart(part) ? part : ''),
      () => open(''),
    )
}

/** The page is shown to a class, or as it was. */
export function togglePresent(): void {
  if (!viewStore.getState().page.present) noteOpener()
  viewStore.setState(({ page: { present, ...page } }) => ({
    page: present ? page : { ...page, present: true },
  }))
}

function apply(): void {
  const { language, dark } = viewStore.getState()
  const root = document.documentElement
  root.lang = language
  root.dataset.theme = dark ? 'dark' : 'light'
  document.title = say(appWords, language).title
}
