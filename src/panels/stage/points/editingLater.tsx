import { lazyPart } from '../../../ui/loading/lazyPart.tsx'
import styles from './Tools.module.css'

const load = () => import('./pointEditing.ts')
const room = <div className={styles.room} />

/** The parts of editing points by hand, fetched when the set is one whose points are edited. */
export const PointLayer = lazyPart(async () => (await load()).PointLayer)
export const BrushPicker = lazyPart(async () => (await load()).BrushPicker, room)
export const PointTools = lazyPart(async () => (await load()).PointTools, room)
