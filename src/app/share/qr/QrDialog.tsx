import { aloneLink } from '../pageLink.ts'
import QrScreen from './QrScreen.tsx'

/** The code of this very step, straight from the page. */
export default function QrDialog({ onClose }: { onClose: () => void }) {
  return <QrScreen link={aloneLink(globalThis.neurarium.link({ atStep: true }))} onClose={onClose} />
}
