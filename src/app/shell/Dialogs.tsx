import { useView } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { lazyDefault, lazyPart } from '../../ui/loading/lazyPart.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

const help = () => import('../dialogs/HelpDialog.tsx')

// Whatever is not on the first screen is loaded when it is opened.
const dialogs = {
  presets: lazyDefault(() => import('../dialogs/PresetsDialog.tsx')),
  share: lazyDefault(() => import('../share/ShareDialog.tsx')),
  qr: lazyDefault(() => import('../share/qr/QrDialog.tsx')),
  import: lazyDefault(() => import('../dialogs/ImportDialog.tsx')),
  help: lazyDefault(help),
  // in one file with the help, whose buttons open them
  about: lazyPart(async () => (await help()).AboutDialog, null, true),
  device: lazyPart(async () => (await help()).DeviceDialog, null, true),
  settings: lazyDefault(() => import('../dialogs/SettingsDialog.tsx')),
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
