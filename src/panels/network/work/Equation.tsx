import type { ChartTheme } from '../../../charts/base/theme.ts'
import { cellFigure } from '../../../domain/cellFigure.ts'
import { workWords } from '../../../i18n/words/panels/work.ts'
import { useWords } from '../../../store/react.ts'
import { NumberGrid } from './NumberGrid.tsx'
import type { PlaceValues, WindowLayer } from './placeValues.ts'
import type { Work } from './useWork.ts'
import styles from './Work.module.css'

/** Windows with more columns are seen in the picture alone. */
const mostColumns = 8

const largest = (values: readonly number[]) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6)

/** One channel's patch, times its part of the filter, is the products; a pool has the patch alone. */
export function Equation({
  layer,
  work,
  values: { patch, filter, winner },
  name,
  theme,
}: {
  layer: WindowLayer
  work: Work
  values: PlaceValues
  name: string
  theme: ChartTheme
}) {
  const words = useWords(workWords)
  const { width, height } = layer.field
  if (width > mostColumns) return null
  const shared = { columns: width, theme, outside: words.outside }
  const sum = filter?.products.reduce((all, product) => all + product, 0)
  return (
    <div className={styles.equation} style={{ '--columns': width, '--rows': height } as React.CSSProperties}>
      <NumberGrid
        {...shared}
        title={words.ofChannel(words.patch, name)}
        values={patch}
        scale={work.below.scale}
        winner={winner}
      />
      {filter && (
        <>
          <span className={styles.sign}>×</span>
          <NumberGrid
            {...shared}
            title={words.ofChannel(words.kernel, name)}
            values={filter.kernel}
            scale={largest(work.weights)}
          />
          <span className={styles.sign}>=</span>
          <NumberGrid
            {...shared}
            title={words.productsSum(cellFigure(sum ?? 0))}
            values={filter.products}
            scale={largest(filter.products)}
          />
        </>
      )}
    </div>
  )
}
