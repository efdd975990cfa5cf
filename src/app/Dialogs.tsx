import { lazy, Suspense } from 'react'
import { useView } from '../store/react.ts'
import { viewStore } from '../store/view.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'

// Whatever is not on the first screen is loaded when it is opened.
const PresetsDialog = lazy(() => import('./dialogs/PresetsDialog.tsx'))
const ShareDialog = lazy(() => import('./dialogs/ShareDialog.tsx'))
const ImportDialog = lazy(() => import('./dialogs/ImportDialog.tsx'))
const HelpDialog = lazy(() => import('./dialogs/HelpDialog.tsx'))
const AboutDialog = lazy(() => import('./dialogs/AboutDialog.tsx'))
const SettingsDialog = lazy(() => import('./dialogs/SettingsDialog.tsx'))

const close = () => viewStore.setState({ dialog: null })

/** The one open dialog, by the view's word. `settings`: they have no column of their own. */
export function Dialogs({ settings }: { settings: boolean }) {
  const dialog = useView((view) => view.dialog)
  if (dialog === null || (dialog === 'settings' && !settings)) return null
  return (
    <ErrorBoundary key={dialog} around="dialog">
      <Suspense>
        {dialog === 'presets' && <PresetsDialog onClose={close} />}
        {dialog === 'share' && <ShareDialog onClose={close} />}
        {dialog === 'import' && <ImportDialog onClose={close} />}
        {dialog === 'help' && <HelpDialog onClose={close} />}
        {dialog === 'about' && <AboutDialog onClose={close} />}
        {dialog === 'settings' && <SettingsDialog onClose={close} />}
      </Suspense>
    </ErrorBoundary>
  )
}
