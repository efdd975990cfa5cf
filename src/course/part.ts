/** What a part of the course is: words, formulas, buttons, a question. Parts are data; view/ shows them, labs/ adds to them. */
import type { RunsPlan } from '../config/link/runsLink.ts'
import type { DeepPartial, ExperimentConfig } from '../config/types.ts'
import type { DataDescription } from '../protocol/messages.ts'
import type { Snapshot } from '../protocol/snapshot.ts'
import type { ViewState } from '../store/view.ts'

export type Change = DeepPartial<ExperimentConfig>
type Text = { ko: string; en: string }

/** Paragraphs are set apart by an empty line; the signs in them are markup.ts's. `found` is what many seeds have said: it is seen once the question was answered. */
export interface PartWords extends Record<string, Text> {
  title: Text
  text: Text
  /** what to do */
  do: Text
  /** what to look for */
  look: Text
}

/** What a button can point at, a panel or a section of the settings: the ids of the page's `panel-…` elements. */
export type PanelName =
  | 'stage'
  | 'network'
  | 'formula'
  | 'loss'
  | 'accuracy'
  | 'dead'
  | 'layers'
  | 'size'
  | 'hidden-layers'

export interface Action<Key = string> {
  label: Key
  /** a whole experiment: the change of the default one; it plays from step 0 */
  open?: Change
  /** a change of the experiment that is there; it plays on */
  change?: Change
  /** the experiment that is meant by a change, or by what is shown: it is opened where one of another kind is on the stage */
  on?: Change
  /** updates a second */
  speed?: number
  view?: Partial<ViewState>
  /** many runs, in the view that takes the page's place */
  runs?: RunsPlan
  /** where its effect is seen */
  panel: PanelName
}

export interface FormulaLine<Key = string> {
  tex: string
  /** each symbol with what it is */
  symbols: ReadonlyArray<readonly [tex: string, meaning: Key]>
}

/** One run that answers a question: an experiment, and the update at which it is measured. */
interface TrialRun<Key = string> {
  label: Key
  open: Change
  steps: number
}

interface Option<Key = string> {
  id: string
  label: Key
  /** said to who predicted this where the run says otherwise; the one option that the run bears out needs none */
  wrong?: Key
}

/** 'points': a difference of shares, in percentage points, which the text says */
export type FigureStyle = 'count' | 'percent' | 'points' | 'number'

export interface Question<Key = string> {
  ask: Key
  options: ReadonlyArray<Option<Key>>
  runs: ReadonlyArray<TrialRun<Key>>
  /** the name of what is measured */
  figure: Key
  style: FigureStyle
  /** of a run, by its place among them; `data`: what it is trained on */
  measure(snapshot: Snapshot, run: number, data: DataDescription | null): number
  /** the option that these measures, one a run, make true */
  judge(measured: readonly number[]): string
  /** groups of runs, by their places, whose measures are shown on one scale */
  strips?: ReadonlyArray<{ label: Key; runs: readonly number[] }>
  /** said after the run, whatever it was */
  after: Key
}

/** Figures that many seeds have said, a row each: seen with `found`, once the question was answered. */
export interface FoundTable<Key = string> {
  caption: Key
  /** the names of its columns, but for that of the rows' labels */
  columns: readonly Key[]
  /** figures: of the claims' table, as the texts name them (`dead-large.measured`) */
  rows: ReadonlyArray<{ label: Key; figures: readonly string[] }>
}

export interface Part {
  /** the syllabus' number, as links name it */
  id: string
  words: PartWords
  formulas: readonly FormulaLine[]
  actions: readonly Action[]
  question: Question
  /** of the first example that its question runs, where seed 1 of it is a rarer case than another one; not there: 1 */
  seed?: number
  table?: FoundTable
}

/** A part whose keys are checked against its own words. */
export function part<W extends PartWords>(content: {
  id: string
  words: W
  formulas: ReadonlyArray<FormulaLine<keyof W & string>>
  actions: ReadonlyArray<Action<keyof W & string>>
  question: Question<keyof W & string>
  seed?: number
  table?: FoundTable<keyof W & string>
}): Part {
  return content
}
