import { stageWords } from '../../i18n/words/panels/stage.ts'
import { useView, useWords } from '../../store/react.ts'
import { viewStore } from '../../store/view.ts'
import { Toggle } from '../../ui/controls/Toggle.tsx'
import styles from './points/Tools.module.css'

/** How the picture is looked at. `areas`: the choice between shading and flat class areas is there. */
export function ViewToggles({ areas }: { areas: boolean }) {
  const words = useWords(stageWords)
  const discretize = useView((view) => view.discretize)
  const showTest = useView((view) => view.showTest)
  return (
    <div className={styles.toggles}>
      {areas && (
        <Toggle
          checked={discretize}
          title={words.discretizeTitle}
          onChange={(checked) => viewStore.setState({ discretize: checked })}
        >
          {words.discretize}
        </Toggle>
      )}
      <Toggle checked={showTest} onChange={(checked) => viewStore.setState({ showTest: checked })}>
        {words.showTest}
      </Toggle>
    </div>
  )
}
