import { useStore } from 'zustand'
import { differingPaths } from '../../config/differences.ts'
import { decodeRuns, type TrainedPlan } from '../../config/link/runsLink.ts'
import { taskOf } from '../../config/shape.ts'
import { handInWords } from '../../i18n/words/page/handIn.ts'
import { printWords } from '../../i18n/words/page/print.ts'
import { runsWords } from '../../i18n/words/runs/runs.ts'
import { settingText } from '../../panels/base/settingText/settingText.ts'
import { useChartTheme } from '../../panels/base/useChartTheme.ts'
import { useWholeNumber } from '../../panels/base/useWholeNumber.ts'
import { dashes } from '../../panels/runs/compare/dashes.ts'
import { runFigures } from '../../panels/runs/compare/runFigures.ts'
import { letterOf } from '../../panels/runs/names.ts'
import { batchStore } from '../../store/batch.ts'
import { compareStore, configOf } from '../../store/compared.ts'
import { useView, useWords } from '../../store/react.ts'
import type { Run } from '../../store/run.ts'
import { HandInSheet } from './HandInSheet.tsx'
import { Head } from './Head.tsx'
import { runsSettings } from './runsSettings.ts'

/** What a printed view of many runs says in words. Its address says what it shows. */
export function RunsSheet() {
  const words = useWords(runsWords)
  const print = useWords(printWords)
  const handIn = useWords(handInWords)
  const language = useView((view) => view.language)
  const moment = useMoment()
  const { plan } = decodeRuns(location.hash)
  if (!plan) return null
  // the wall is in the open page alone: no link leads back to it
  if (plan.kind === 'handins')
    return (
      <Head moment={handIn.wall} settings={[]}>
        <HandInSheet />
      </Head>
    )
  return (
    <Head
      moment={[words[plan.kind], moment(plan.kind)].filter(Boolean).join(' · ')}
      settings={runsSettings(plan, language)}
      link={{ address: location.href, name: print.runsLink, long: print.runsLinkLong }}
    >
      {plan.kind === 'compare' && <RunsTable />}
    </Head>
  )
}

/** How far the runs are. */
function useMoment(): (kind: TrainedPlan['kind']) => string | null {
  const words = useWords(runsWords)
  const whole = useWholeNumber()
  const target = useStore(compareStore, (state) => state.target)
  const { plan, ended, runs } = useStore(batchStore)
  return (kind) => {
    if (kind === 'compare') return words.atStep(whole(target))
    return plan?.kind === kind ? words.progress(whole(ended), whole(runs.length)) : null
  }
}

/** The compared runs, each with its line in the charts, what is its own in the settings, and its figures. */
function RunsTable() {
  const words = useWords(runsWords)
  const language = useView((view) => view.language)
  const runs = useStore(compareStore, (state) => state.runs)
  const configs = runs.map(configOf)
  const differing = differingPaths(configs)
  const held = configs.some(({ data }) => data.validationShare !== undefined)
  const classes = configs.some((config) => taskOf(config) === 'classification')
  return (
    <table>
      <thead>
        <tr>
          <td />
          {configs.length > 0 &&
            differing.map((path) => (
              <th key={path} scope="col">
                {settingText(configs[0], path, language).name}
              </th>
            ))}
          <th scope="col">{words.trainLoss}</th>
          {held && <th scope="col">{words.validationLoss}</th>}
          <th scope="col">{words.testLoss}</th>
          <th scope="col">{words.shortGap}</th>
          {classes && <th scope="col">{words.testAccuracy}</th>}
          <th scope="col">{words.dead}</th>
          <th scope="col">{words.step}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run, i) => (
          <RunRow key={run.id} run={run} index={i} differing={differing} held={held} classes={classes} />
        ))}
      </tbody>
    </table>
  )
}

interface RunRowProps {
  run: Run
  index: number
  /** paths of the settings that are not alike in all runs */
  differing: readonly string[]
  /** some of the runs have a validation split */
  held: boolean
  /** some of the runs have an accuracy */
  classes: boolean
}

function RunRow({ run, index, differing, held, classes }: RunRowProps) {
  const language = useView((view) => view.language)
  const whole = useWholeNumber()
  const theme = useChartTheme()
  const config = configOf(run)
  const { train, validation, test, gap, accuracy, dead, step } = runFigures(run, whole)
  return (
    <tr>
      <th scope="row">
        {letterOf(index)}{' '}
        <svg className="line" viewBox="0 0 48 6" aria-hidden="true">
          <line
            x2="48"
            y1="3"
            y2="3"
            stroke={theme.classes[index]}
            strokeWidth="2.5"
            strokeDasharray={dashes[index].join(' ')}
          />
        </svg>
      </th>
      {differing.map((path) => (
        <td key={path}>{settingText(config, path, language).value}</td>
      ))}
      <td>{train}</td>
      {held && <td>{validation}</td>}
      <td>{test}</td>
      <td>{gap}</td>
      {classes && <td>{accuracy}</td>}
      <td>{dead}</td>
      <td>{step}</td>
    </tr>
  )
}
