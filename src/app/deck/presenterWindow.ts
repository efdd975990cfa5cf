/** The presenter's window: tells it what is shown, and does what its keys say. */
import { plainText } from '../../course/figures.ts'
import { isCourseSlide } from '../../course/slides/courseDeck.ts'
import { type Language, say } from '../../i18n/language.ts'
import { deckWords } from '../../i18n/words/page/deck.ts'
import { presenterWords } from '../../i18n/words/page/presenter.ts'
import { type DeckState, deckStore, type Slide, type SlideText } from '../../store/deck.ts'
import { viewStore } from '../../store/view.ts'
import { fontFiles } from '../../ui/font/files.ts'
import { channelName } from './openPresenterWindow.ts'
import type { PresenterCall, PresenterNews } from './presenterMessages.ts'

/** Tells the window whatever changes, until it is stopped. */
export function tellPresenter(): () => void {
  const channel = open()
  if (!channel) return () => {}
  const news = () => channel.postMessage(newsOf(deckStore.getState(), viewStore.getState()))
  channel.addEventListener('message', ({ data }: MessageEvent<PresenterCall>) => {
    if (data?.kind === 'hello') news()
    if (data?.kind !== 'press') return
    const { on, back, toggleBlank } = deckStore.getState()
    if (data.way === 'on') on()
    else if (data.way === 'back') back()
    else if (data.way === 'blank') toggleBlank()
  })
  const stops = [
    deckStore.subscribe((state, before) => {
      if (state.at !== before.at || state.deck !== before.deck || state.blank !== before.blank) news()
    }),
    viewStore.subscribe((view, before) => {
      if (view.language !== before.language || view.dark !== before.dark) news()
    }),
  ]
  news()
  return () => {
    for (const stop of stops) stop()
    channel.postMessage(newsOf({ ...deckStore.getState(), deck: null }, viewStore.getState()))
    channel.close()
  }
}

/** Null where there are no channels, as in some private windows. */
function open(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(channelName())
  } catch {
    return null
  }
}

function newsOf(
  { deck, at, since, blank }: DeckState,
  { language, dark }: { language: Language; dark: boolean },
): PresenterNews {
  const words = say(presenterWords, language)
  const slide = deck?.slides[at]
  const next = deck?.slides[at + 1]
  return {
    kind: 'news',
    lang: language,
    dark,
    since: slide ? since : null,
    place: slide && deck ? placeOf(slide, at, deck.slides.length, language) : '',
    text: textOf(slide, language),
    notes: slide?.notes ? plain(slide.notes, language) : '',
    next: textOf(next, language),
    blank,
    fonts: fontFiles,
    words,
  }
}

function placeOf(slide: Slide, at: number, all: number, language: Language): string {
  const place = say(deckWords, language).place(String(at + 1), String(all))
  return isCourseSlide(slide) ? `${slide.part} · ${place}` : place
}

function textOf(slide: Slide | undefined, language: Language): string {
  if (!slide) return ''
  const { question, text } = slide
  return question?.kind === 'own' ? question.ask : plain(text, language)
}

/** A text of the course without its signs; a teacher's as it is. */
function plain(text: SlideText, language: Language): string {
  return typeof text === 'string' ? text : plainText(text[language], language)
}
