/** The slide form of each part: which of its experiments is on the stage, what is said, and where its question is asked. */
import { firstSlideWords } from '../../i18n/words/course/slides1.ts'
import { lastSlideWords } from '../../i18n/words/course/slides2.ts'
import type { SlidePanel } from '../../store/deck.ts'

export const slideWords = { ...firstSlideWords, ...lastSlideWords }

export interface SlideForm {
  say: keyof typeof slideWords
  /** the name of the part's button that opens the experiment */
  action: string
  /** it is said of the start, where the experiment rests */
  rest?: true
  /** the part's formula is shown */
  formula?: true
  /** has the screen instead of the stage and the figures */
  panel?: SlidePanel
}

/** The questions that ask about the network itself: it has the screen, where the stage would show its data alone. */
export const questionPanels: Readonly<Record<string, SlidePanel>> = {
  '1.8': 'network',
  '2.2': 'network',
  '2.4': 'network',
  '2.7': 'network',
  '2.8': 'network',
  '3.3': 'network',
}

/** The question stands before what would answer it. */
export const slideForms: Readonly<Record<string, ReadonlyArray<SlideForm | 'question'>>> = {
  '1.1': [
    { say: '1.1a', action: 'softmax', formula: true },
    { say: '1.1b', action: 'softmax' },
    'question',
    { say: '1.1c', action: 'chance', rest: true },
  ],
  '1.2': [{ say: '1.2a', action: 'open', formula: true }, { say: '1.2b', action: 'open' }, 'question'],
  '1.3': [{ say: '1.3a', action: 'open', formula: true }, 'question', { say: '1.3b', action: 'small' }],
  '1.4': [{ say: '1.4a', action: 'linear', formula: true }, 'question', { say: '1.4b', action: 'relu' }],
  '1.5': [{ say: '1.5a', action: 'one', formula: true }, { say: '1.5b', action: 'mini' }, 'question'],
  '1.6': [
    { say: '1.6a', action: 'small', formula: true },
    'question',
    { say: '1.6b', action: 'large' },
    { say: '1.6c', action: 'middle' },
  ],
  '1.7': [
    { say: '1.7a', action: 'open', formula: true },
    'question',
    { say: '1.7b', action: 'rest', rest: true },
  ],
  '1.8': [{ say: '1.8a', action: 'tanh', formula: true }, 'question', { say: '1.8b', action: 'relu' }],
  '1.9': [{ say: '1.9a', action: 'open', formula: true }, 'question', { say: '1.9b', action: 'still' }],
  '2.1': [{ say: '2.1a', action: 'one', formula: true }, 'question', { say: '2.1b', action: 'four' }],
  '2.2': [
    { say: '2.2a', action: 'sigmoid', formula: true },
    'question',
    { say: '2.2b', action: 'large' },
    { say: '2.2c', action: 'relu' },
  ],
  '2.3': [{ say: '2.3a', action: 'tanh', formula: true }, 'question', { say: '2.3b', action: 'sigmoid' }],
  '2.4': [{ say: '2.4a', action: 'sigmoid', formula: true }, 'question', { say: '2.4b', action: 'open' }],
  '2.5': [
    { say: '2.5a', action: 'small', formula: true },
    { say: '2.5b', action: 'small' },
    'question',
    { say: '2.5c', action: 'marked' },
  ],
  '2.6': [{ say: '2.6a', action: 'leaky', formula: true }, 'question', { say: '2.6b', action: 'prelu' }],
  '2.7': [{ say: '2.7a', action: 'relu', formula: true }, 'question', { say: '2.7b', action: 'maxout' }],
  '2.8': [{ say: '2.8a', action: 'tiny', formula: true }, { say: '2.8b', action: 'xavier' }, 'question'],
  '3.1': [
    { say: '3.1a', action: 'softmax', formula: true },
    { say: '3.1b', action: 'hinge' },
    'question',
    { say: '3.1c', action: 'squares' },
  ],
  '3.2': [
    { say: '3.2a', action: 'regression', formula: true },
    'question',
    { say: '3.2b', action: 'classes' },
  ],
  '3.3': [{ say: '3.3a', action: 'second', formula: true }, { say: '3.3b', action: 'second' }, 'question'],
  '4.1': [{ say: '4.1a', action: 'few', formula: true }, 'question', { say: '4.1b', action: 'many' }],
  '4.2': [
    { say: '4.2a', action: 'two', formula: true, panel: 'network' },
    'question',
    { say: '4.2b', action: 'six' },
  ],
  '4.3': [
    { say: '4.3a', action: 'one', formula: true },
    { say: '4.3b', action: 'deep', panel: 'network' },
    'question',
  ],
  '4.4': [{ say: '4.4a', action: 'plain', formula: true }, { say: '4.4b', action: 'momentum' }, 'question'],
  '5.1': [{ say: '5.1a', action: 'three', formula: true }, 'question', { say: '5.1b', action: 'twenty' }],
  '5.2': [{ say: '5.2a', action: 'small1', formula: true }, 'question', { say: '5.2b', action: 'large1' }],
  '5.3': [{ say: '5.3a', action: 'none', formula: true }, 'question', { say: '5.3b', action: 'middle' }],
  '5.4': [{ say: '5.4a', action: 'none', formula: true }, 'question', { say: '5.4b', action: 'middle' }],
  '6': [{ say: '6a', action: 'base', formula: true }, 'question', { say: '6b', action: 'base' }],
  '7': [
    { say: '7a', action: 'relu', formula: true },
    { say: '7b', action: 'dead' },
    'question',
    { say: '7c', action: 'penalty' },
  ],
}
