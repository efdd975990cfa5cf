import { useView } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { lazyPart } from '../../ui/loading/lazyPart.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

// Whatever is not on the first screen is loaded when it is opened.
const dialogs = {
  presets: lazyPart(async () => (await import('../dialogs/PresetsDialog.tsx')).default, null, true),
  share: lazyPart(async () => (await import('../share/ShareDialog.tsx')).default, null, true),
  qr: lazyPart(async () => (await import('../share/qr/QrDialog.tsx')).default, null, true),
  import: lazyPart(async () => (await import('../dialogs/ImportDialog.tsx')).default, null, true),
  help: lazyPart(async () => (await import('../dialogs/HelpDialog.tsx')).default, null, true),
  // in one file with the help, whose buttons open them
  about: lazyPart(async () => (await import('../dialogs/HelpDialog.tsx')).AboutDialog, null, true),
  device: lazyPart(async () => (await import('../dialogs/HelpDialog.tsx')).DeviceDialog, null, true),
  settings: lazyPart(async () => (await import('../dialogs/SettingsDialog.tsx')).default, null, true),
}

const close = () => viewStore.setState({ dialog: null })

/** The one open dialog, by the view's word; a panel's is the panel's. `settings`: they have no column of their own. */
export function Dialogs({ settings }: { settings: boolean }) {
  const dialog = useView((view) => view.dialog)
  if (dialog === null || dialog === 'confusion' || dialog === 'picture') return null
  if (dialog === 'settings' && !settings) return null
  const Dialog = dialogs[dialog]
  return (
    <ErrorBoundary key={dialog} around="dialog">
      <Dialog onClose={close} />
    </ErrorBoundary>
  )
}
