import { weightFigure } from '../../domain/figures.ts'
import { frameOf, useFrameText } from './frame.ts'
import type { NetworkModel } from './model.ts'
import styles from './Network.module.css'
import { sourceName, unitName, type Vocabulary } from './names.ts'
import type { HoveredLine } from './useHoveredLine.ts'

/** Nearer to the top edge the words stand below the pointer. */
const roomAbove = 40

/** The weight of the line under the pointer, in words, following the run. */
export function LineText({ model, line, say }: { model: NetworkModel; line: HoveredLine; say: Vocabulary }) {
  const value = useFrameText((run) => {
    const parameters = frameOf(run, model)?.sections.parameters
    return parameters ? weightFigure(parameters[model.layers[line.layer].weightsFrom + line.index]) : ''
  })
  const source = sourceName(model, line.layer, line.input, say)
  return (
    <p
      className={line.y < roomAbove ? `${styles.lineText} ${styles.below}` : styles.lineText}
      style={{ left: line.x, top: line.y }}
    >
      {say.words.weightOf(source, unitName(model, line.address, say), value)}
    </p>
  )
}
