/** Keeps the deck, the stage, the part in the address and what is kept on the device alike. */
import type { PageFields } from '../../config/link/pageFields.ts'
import { predictionsPage } from '../../course/predictionsPage.ts'
import { courseDeck, firstOf, isCourseSlide } from '../../course/slides/courseDeck.ts'
import { slideKey } from '../../course/slides/presentPart.ts'
import { isTeachersPage } from '../../course/teachersPages.ts'
import { closeLesson, keepPlace, openKeptLesson, takeLesson } from '../../lessons/openLesson.ts'
import { type DeckState, deckStore, type SlideMoment, slideOf } from '../../store/deck.ts'
import { type ViewState, viewStore } from '../../store/view.ts'
import { keep, kept } from '../../ui/loading/platform.ts'
import { notify } from '../messages/notify.ts'
import { takeBack } from '../messages/takeBack.ts'
import { presentStore } from '../present/presentStore.ts'
import { isCourses, isElsewhere, nextLoaded, type Stages, sameMoment, showMoment } from './slideStage.ts'

/** The course without a part. */
const contents = ''

/** The slide at which a part opens: where it was left, else its first. */
function placeOf(part: string): number {
  const first = Math.max(0, firstOf(part))
  const [left, at] = (kept(slideKey) ?? '').split('~')
  const place = left === part && /^\d$/.test(at) ? first + Number(at) : first
  return courseDeck.slides[place]?.part === courseDeck.slides[first].part ? place : first
}

type Fields = Pick<PageFields, 'hide' | 'lock'>

/** What the slide hides and locks takes the place of what the link did. */
function setFields({ hide, lock }: Fields): void {
  viewStore.setState(({ page }) => {
    const { hide: _, lock: __, ...others } = page
    return { page: { ...others, ...(hide && { hide }), ...(lock && { lock }) } }
  })
}

/** The slides are over, and a lesson with them. */
function end(): void {
  deckStore.getState().close()
  closeLesson()
}

/** What has been left for a view of many runs, with its slide's experiment on the stage, and how to stop waiting for it. */
let left: { deck: DeckState['deck']; forget(): void } | null = null

/** The region is taken away, for a moment or for a view of many runs: the slides stay as they are, unless the mode is left meanwhile. */
function leave(): void {
  const forget = viewStore.subscribe(({ page }) => {
    if (page.present) return
    forget()
    end()
  })
  left = { deck: deckStore.getState().deck, forget }
}

/** Whether the region is back, to the slides that were left and belong to what the address says. */
function returns({ page, course }: ViewState): boolean {
  const slide = slideOf(deckStore.getState())
  const stays = left !== null && slide !== null && left.deck === deckStore.getState().deck
  left?.forget()
  left = null
  return stays && page.lesson === undefined && course === (isCourseSlide(slide) ? slide.part : null)
}

/** Shows the open deck, or opens the one that is meant, and follows it until it is stopped. */
export function followDeck(commands: Stages): () => void {
  const opened = viewStore.getState()
  const { page, course } = opened
  const base: Fields = page
  /** the part came by the address, whose experiment is on the stage already, and whose entry of the history stays what it is */
  let arrived = false
  /** a link has brought the slides: an entry of the history that had nothing of a person's is their first moment's */
  let linked = false
  /** no slide was turned to since: the experiment may be another one than the slide's */
  let came = false

  const show = (state: DeckState, before: DeckState | null) => {
    const slide = slideOf(state)
    const last = before && slideOf(before)
    if (slide?.page !== last?.page) setFields(slide?.page ?? base)
    if (slide?.panel || last?.panel) presentStore.setState({ whole: slide?.panel ?? null, beneath: null })
    if (!slide) return
    if (isCourseSlide(slide)) {
      keep(slideKey, `${slide.part}~${state.at - firstOf(slide.part)}`)
      if (viewStore.getState().course !== slide.part && !arrived) viewStore.setState({ course: slide.part })
    } else keepPlace(state.at, state.since)
    if (arrived) return
    const stays = sameMoment(last, slide) && !(came && isElsewhere(slide.moment))
    if (slide.moment && !stays) void bring(slide.moment, last === null)
    came = false
  }

  /** counts the decks whose first moment was brought */
  let brought = 0

  /**
   * Brings a moment onto the stage. What is there before the first one is another experiment, and is not seen beside its slide
   * until that one is in the worker: its way to a late step is seen.
   */
  const bring = async (moment: SlideMoment, first: boolean) => {
    if (!first) return void showMoment(moment, commands).catch(() => {})
    brought += 1
    const mine = brought
    const arrives = linked && isCourses(moment)
    presentStore.setState({ coming: true })
    await Promise.race([nextLoaded(), showMoment(moment, commands, arrives).catch(() => {})])
    if (mine === brought) presentStore.setState({ coming: false })
  }

  const turn = (course: string | null) => {
    // what teachers arrange their lessons in is no part
    if (isTeachersPage(course)) return
    const { deck, open, close } = deckStore.getState()
    const slide = slideOf(deckStore.getState())
    const isKnown = course === contents || (course !== null && firstOf(course) >= 0)
    if (!isKnown) {
      if (deck?.kind === 'course') close()
      if (course !== null && course !== predictionsPage) notify((words) => words.unknownPart(course))
    } else if (!slide || !isCourseSlide(slide) || slide.part !== course) open(courseDeck, placeOf(course))
  }

  /** Turns to what is open beside the experiment, and tells by what it has been opened. */
  const follow = ({ course, partArrives }: ViewState) => {
    const again = partArrives === 'again'
    if (partArrives) viewStore.setState({ partArrives: false })
    const { deck } = deckStore.getState()
    const slide = slideOf(deckStore.getState())
    // the deck has turned to it itself
    if (slide && isCourseSlide(slide) && slide.part === course) return
    came = arrived = again || deck?.kind === 'course'
    linked = partArrives === true || partArrives === 'moment'
    turn(course)
    arrived = linked = false
  }

  const stops = [
    deckStore.subscribe((state, before) => {
      if (state.deck !== before.deck) show(state, null)
      else if (state.at !== before.at) {
        // what was said belongs to the slide before, and a remote may have no key to close it; a link has brought its own
        if (!arrived) takeBack()
        show(state, before)
      }
    }),
    viewStore.subscribe((view, before) => {
      if (view.course !== before.course) follow(view)
      // the same part: its next one is turned to by a person
      else if (view.partArrives === 'again') viewStore.setState({ partArrives: false })
    }),
  ]
  if (returns(opened)) {
    viewStore.setState({ partArrives: false })
    came = arrived = true
    show(deckStore.getState(), null)
    arrived = false
  } else if (page.lesson !== undefined) void takeLesson(page.lesson)
  else if (course !== null && !isTeachersPage(course)) follow(opened)
  else if (deckStore.getState().deck) show(deckStore.getState(), null)
  else openKeptLesson()
  return () => {
    for (const stop of stops) stop()
    brought += 1
    const { coming } = presentStore.getState()
    presentStore.setState({ coming: false })
    setFields(base)
    const { present } = viewStore.getState().page
    if (!present) end()
    else if (coming) deckStore.getState().close()
    else leave()
  }
}
