/** What the settings say of layers over images in figures, in a file that comes with the first images. */
import { lazyPart } from '../../../ui/loading/lazyPart.tsx'
import styles from '../Settings.module.css'

const load = () => import('./LayerFigures.tsx')
const place = <p className={styles.figures} />

export const LayerFigures = lazyPart(async () => (await load()).LayerFigures, place)
export const NetworkFigures = lazyPart(async () => (await load()).NetworkFigures, place)
