import { createStore } from 'zustand/vanilla'
import type { PageFields } from '../config/link/pageFields.ts'
import type { RunsPlan } from '../config/link/runsLink.ts'
import type { ExperimentConfig } from '../config/types.ts'
import { type Entry, type Language, say, type Words } from '../i18n/language.ts'

export type ThemeChoice = 'system' | 'dark' | 'light'
export type DialogName =
  | 'presets'
  | 'share'
  | 'qr'
  | 'help'
  | 'settings'
  | 'import'
  | 'about'
  | 'device'
  | 'confusion'
  | 'picture'

/** An image that stands in for the picked test image, 32 × 32 RGB: the same one shifted, or one's own. */
interface ShownImage {
  pixels: Uint8Array
  /** before it was shifted */
  base: Uint8Array
  /** pixels to the right, and down */
  x: number
  y: number
  own: boolean
}

/** How the person looks at the experiment: none of it changes a number. */
export interface ViewState {
  language: Language
  theme: ThemeChoice
  /** the theme in force, after 'system' is asked */
  dark: boolean
  /** updates a second; Infinity: as fast as possible */
  speed: number
  /** hard class areas instead of smooth color */
  discretize: boolean
  showTest: boolean
  lossScale: 'linear' | 'log'
  /** hovered or focused unit; layer −1 is the inputs, layers.length the output */
  focusUnit: { layer: number; unit: number } | null
  pickedImage: number | null
  /** what the network is shown in its place; null: the picked test image itself */
  shown: ShownImage | null
  /** what stands beside the wall of images, where there is room for one of both */
  besideWall: 'picked' | 'weights'
  wallFilter: { shown: 'all' | 'right' | 'wrong'; trueClass: number | null }
  /** what a click on the stage does to custom points */
  brush: { mode: 'add' | 'erase'; label: number }
  /** single-key shortcuts are on */
  shortcuts: boolean
  dialog: DialogName | null
  /** a file is being dragged over the page */
  dropping: boolean
  /** a file that was dropped on the page, until the import has taken it */
  dropped: File | null
  /** the view of many runs that takes the page; null: the experiment. `plan` null: the address says it */
  room: { kind: RunsPlan['kind']; plan: RunsPlan | null; visit: number } | null
  /** configs that were put aside to be compared */
  pins: readonly ExperimentConfig[]
  /** the open part of the course, as links name it ('' its contents); null: the course is closed */
  course: string | null
  /**
   * a part that is open has come with the page or by a link, not by turning to it: its own experiment is still to be set, unless the
   * link names a moment; 'again': by a step through the history, whose entry has its experiment
   */
  partArrives: boolean | 'moment' | 'again'
  /** what the link says of the page itself, and every link from here on says too; a new object each time */
  page: PageFields
  /** counts what a person tried and the task does not let them change or open */
  refused: number
  /** one sentence for the person (also read aloud), in whichever language the page is; empty while its words are still to come; a new object each time */
  notice: { says: (language: Language) => string; kind: NoticeKind } | null
}

/** An information goes by itself after a while; a warning stays until it is dismissed. */
export type NoticeKind = 'info' | 'warning'

export const createViewStore = () =>
  createStore<ViewState>()(() => ({
    language: 'en',
    theme: 'system',
    dark: true,
    speed: 300,
    discretize: false,
    showTest: true,
    lossScale: 'linear',
    focusUnit: null,
    pickedImage: null,
    shown: null,
    besideWall: 'picked',
    wallFilter: { shown: 'all', trueClass: null },
    brush: { mode: 'add', label: 0 },
    shortcuts: true,
    dialog: null,
    dropping: false,
    dropped: null,
    room: null,
    pins: [],
    course: null,
    partArrives: true,
    page: {},
    refused: 0,
    notice: null,
  }))

export const viewStore = createViewStore()

/** Opens a view of many runs anew; without a plan the address says what. `page`: what its link says of the page comes with it. */
export function enterRoom(
  kind: RunsPlan['kind'],
  plan: RunsPlan | null = null,
  { page }: Pick<ViewState, 'page'> = viewStore.getState(),
): void {
  const visit = (viewStore.getState().room?.visit ?? 0) + 1
  viewStore.setState({ dialog: null, page, room: { kind, plan, visit } })
}

/** Says one sentence of a topic to the person, in place of the one before. */
export const tell = <D extends Record<string, Entry>>(
  topic: D,
  choose: (words: Words<D>, language: Language) => string,
  kind: NoticeKind,
): void =>
  viewStore.setState({ notice: { says: (language) => choose(say(topic, language), language), kind } })
