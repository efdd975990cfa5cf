import { courseJourneys } from './course.ts'
import { deviceJourneys } from './device.ts'
import { galleryJourneys } from './gallery.ts'
import { handInJourneys } from './handIns.ts'
import { imageJourneys } from './images.ts'
import type { Journey } from './journey.ts'
import { keepJourneys } from './keep.ts'
import { koreanJourneys } from './korean.ts'
import { labJourneys } from './labs.ts'
import { networkJourneys } from './network.ts'
import { noticeJourneys } from './notices.ts'
import { pageJourneys } from './page.ts'
import { planeJourneys } from './planes.ts'
import { presentJourneys } from './present.ts'
import { runJourneys } from './run.ts'
import { runsJourneys } from './runs.ts'
import { settingsJourneys } from './settings.ts'
import { sheetJourneys } from './sheets.ts'
import { slideJourneys } from './slides.ts'
import { stageJourneys } from './stage.ts'

/**
 * What people do on the page, from a fresh page each. A control that no journey claims fails a test, and so does a claim of
 * what is not there: with a new control comes its row.
 */
export const journeys: readonly Journey[] = [
  ...galleryJourneys,
  ...keepJourneys,
  ...settingsJourneys,
  ...runJourneys,
  ...stageJourneys,
  ...imageJourneys,
  ...planeJourneys,
  ...networkJourneys,
  ...pageJourneys,
  ...noticeJourneys,
  ...deviceJourneys,
  ...runsJourneys,
  ...handInJourneys,
  ...courseJourneys,
  ...koreanJourneys,
  ...presentJourneys,
  ...labJourneys,
  ...slideJourneys,
  ...sheetJourneys,
]
