import type { Choice, Encoding, ForeignKind, LineReason, Separator } from '../../../table/types.ts'
import type { Entry } from '../../language.ts'

/** What a source is that is no table, and what to do. */
export const foreignWords = {
  empty: { ko: '아무것도 들어 있지 않습니다.', en: 'There is nothing in it.' },
  excel: {
    ko: '엑셀 통합 문서입니다. 엑셀에서 ‘다른 이름으로 저장’을 누르고 CSV로 저장하세요.',
    en: 'This is an Excel workbook: save it as CSV (File, Save As).',
  },
  opendocument: {
    ko: '오픈도큐먼트 스프레드시트입니다. CSV로 저장하세요.',
    en: 'This is an OpenDocument spreadsheet: save it as CSV.',
  },
  numbers: {
    ko: 'Numbers 문서입니다. ‘다음으로 내보내기’에서 CSV를 고르세요.',
    en: 'This is a Numbers document: export it as CSV.',
  },
  word: {
    ko: '워드 문서입니다. 표를 복사해 여기에 붙여 넣으세요.',
    en: 'This is a Word document: copy its table and paste it here.',
  },
  hangul: {
    ko: '한글(HWP) 문서입니다. 표를 복사해 여기에 붙여 넣으세요.',
    en: 'This is a Hangul (HWP) document: copy its table and paste it here.',
  },
  office: {
    ko: '오피스 문서입니다. CSV로 저장하거나 표를 복사해 붙여 넣으세요.',
    en: 'This is an Office document: save it as CSV, or copy its table and paste it here.',
  },
  zip: {
    ko: '압축 파일입니다. 압축을 풀고 그 안의 표를 고르세요.',
    en: 'This is a compressed file: unpack it and choose the table in it.',
  },
  image: {
    ko: '그림 파일입니다. 점은 숫자가 적힌 표(CSV)에서 읽습니다.',
    en: 'This is a picture: points are read from a table of numbers (CSV).',
  },
  pdf: {
    ko: 'PDF 문서입니다. 표를 복사해 여기에 붙여 넣으세요.',
    en: 'This is a PDF document: copy its table and paste it here.',
  },
  html: {
    ko: '웹 페이지입니다. 표를 복사해 붙여 넣거나, 원본(raw) 파일을 내려받으세요.',
    en: 'This is a web page: copy its table and paste it here, or download the raw file.',
  },
  rtf: {
    ko: '서식이 있는 문서(RTF)입니다. 일반 텍스트로 저장하세요.',
    en: 'This is a formatted document (RTF): save it as plain text.',
  },
  notebook: {
    ko: 'Jupyter 노트북입니다. 노트북에서 to_csv로 저장한 표를 고르세요.',
    en: 'This is a Jupyter notebook: save the table from it with to_csv.',
  },
  json: {
    ko: 'JSON 객체입니다. CSV로 저장하거나 [[x, y, 클래스], …] 꼴의 목록으로 바꾸세요.',
    en: 'This is a JSON object: save it as CSV, or as a list like [[x, y, class], …].',
  },
  numpy: {
    ko: 'NumPy 배열 파일입니다. np.savetxt로 텍스트 파일에 저장하세요.',
    en: 'This is a NumPy array file: save it as text with np.savetxt.',
  },
  matlab: {
    ko: 'MATLAB 데이터 파일입니다. writematrix로 CSV에 저장하세요.',
    en: 'This is a MATLAB data file: save it as CSV with writematrix.',
  },
  binary: {
    ko: '텍스트 파일이 아닙니다. CSV로 저장한 표를 고르세요.',
    en: 'This is no text file: choose a table that was saved as CSV.',
  },
  'one-column': {
    ko: '열이 하나뿐입니다. 한 줄에 x, y, 클래스나 x, 값이 있어야 합니다.',
    en: 'There is only one column: a line needs x, y and a class, or x and a value.',
  },
  'no-numbers': {
    ko: '숫자로 된 열이 두 개 이상 있어야 합니다.',
    en: 'At least two columns of numbers are needed.',
  },
} satisfies Record<ForeignKind, Entry>

/** Why a line is no point. */
export const lineReasonWords = {
  columns: { ko: '열의 수가 다릅니다', en: 'another number of columns' },
  'not-a-number': { ko: '숫자가 아닙니다', en: 'not a number' },
  'no-number': { ko: '숫자가 비어 있습니다', en: 'a number is missing' },
  'no-label': { ko: '클래스가 비어 있습니다', en: 'the class is missing' },
  'rare-class': { ko: '자리가 없는 클래스입니다', en: 'a class without room' },
  far: { ko: '수가 너무 큽니다', en: 'the number is too large' },
} satisfies Record<LineReason, Entry>

export const encodingWords = {
  'utf-8': { ko: 'UTF-8', en: 'UTF-8' },
  'utf-16': { ko: 'UTF-16', en: 'UTF-16' },
  'euc-kr': { ko: '한국어 인코딩(EUC-KR)', en: 'the Korean encoding (EUC-KR)' },
  'windows-1252': { ko: '서유럽 인코딩(Windows-1252)', en: 'the Western encoding (Windows-1252)' },
} satisfies Record<Encoding, Entry>

export const separatorWords = {
  comma: { ko: '쉼표로 구분', en: 'separated by commas' },
  tab: { ko: '탭으로 구분', en: 'separated by tabs' },
  semicolon: { ko: '세미콜론으로 구분', en: 'separated by semicolons' },
  pipe: { ko: '세로줄로 구분', en: 'separated by bars' },
  spaces: { ko: '공백으로 구분', en: 'separated by spaces' },
  lists: { ko: '목록', en: 'a list of lists' },
} satisfies Record<Separator, Entry>

export const tableKindWords = {
  classes: { ko: '분류 (x, y, 클래스)', en: 'Classes (x, y, class)' },
  plane: { ko: '평면 위의 값 (x, y, 값)', en: 'Values over the plane (x, y, value)' },
  line: { ko: '선 위의 값 (x, 값)', en: 'Values over a line (x, value)' },
} satisfies Record<Choice['kind'], Entry>

/** What is said of a table that is being read, to a person or a script. */
export const tableNoteWords = {
  readAs: {
    ko: (encoding: string) => `읽은 방식: ${encoding}.`,
    en: (encoding: string) => `Read in ${encoding}.`,
  },
  sampled: {
    ko: (used: string, rows: string, seed: string) =>
      `${rows}줄 중 ${used}줄을 씁니다. 클래스 비율을 지켜 시드 ${seed}의 난수로 골랐습니다.`,
    en: (used: string, rows: string, seed: string) =>
      `${used} of ${rows} lines are used: each class keeps its share, drawn by seed ${seed}.`,
  },
  sampledValues: {
    ko: (used: string, rows: string, seed: string) =>
      `${rows}줄 중 ${used}줄을 씁니다. 시드 ${seed}의 난수로 골랐습니다.`,
    en: (used: string, rows: string, seed: string) =>
      `${used} of ${rows} lines are used, drawn by seed ${seed}.`,
  },
  oneClass: {
    ko: (name: string) => `모든 줄이 한 클래스(${name})입니다. 구분할 것이 없습니다.`,
    en: (name: string) => `All lines are of one class (${name}): there is nothing to tell apart.`,
  },
  leftOut: {
    ko: (names: string, lines: string) =>
      `클래스는 6개까지입니다. 가장 작은 ${names}(${lines}줄)은 쓰지 않습니다.`,
    en: (names: string, lines: string) =>
      `There is room for six classes: the smallest, ${names}, are left out (${lines} lines).`,
  },
  scaled: {
    ko: (axes: string) => `무대에 맞게 옮겼습니다. 무대의 1은 ${axes}입니다. 축에는 원래 값을 적습니다.`,
    en: (axes: string) =>
      `Scaled to the stage: one unit of it is ${axes}. The axes show the file’s own values.`,
  },
  and: { ko: ', ', en: ' and ' },
  index: {
    ko: (names: string) => `줄 번호일 뿐인 열은 뺐습니다: ${names}.`,
    en: (names: string) => `Left out, for it only numbers the lines: ${names}.`,
  },
  cut: { ko: '처음 50,000줄만 읽었습니다.', en: 'Only the first 50,000 lines were read.' },
  noPoints: {
    ko: '고른 열에서 읽을 수 있는 줄이 없습니다.',
    en: 'No line can be read from the chosen columns.',
  },
  badLines: {
    ko: (n: string) => `쓰지 않는 줄 ${n}개`,
    en: (n: string) => (n === '1' ? '1 line is left out' : `${n} lines are left out`),
  },
  badLine: {
    ko: (line: string, why: string) => `${line}번째 줄: ${why}`,
    en: (line: string, why: string) => `line ${line}: ${why}`,
  },
  moreBad: { ko: (n: string) => `그 밖에 ${n}줄`, en: (n: string) => `and ${n} more` },
  column: { ko: (n: string) => `${n}번째 열`, en: (n: string) => `Column ${n}` },
  value: { ko: '값', en: 'value' },
} satisfies Record<string, Entry>

/** The import dialog. */
export const importWords = {
  import: { ko: '점 가져오기', en: 'Import points' },
  close: { ko: '닫기', en: 'Close' },
  intro: {
    ko: '표를 붙여 넣거나 파일을 고르세요. CSV와 텍스트, 스프레드시트에서 복사한 칸, 마크다운 표, 파이썬 목록을 읽습니다. 좌표는 무대에 맞게 옮기고, 점은 1,000개까지 씁니다.',
    en: 'Paste a table or choose a file: CSV and text, cells copied from a spreadsheet, Markdown tables and Python lists are read. Numbers are scaled to the stage; up to 1,000 points are used.',
  },
  table: { ko: '표', en: 'Table' },
  chooseFile: { ko: '파일 선택…', en: 'Choose a file…' },
  otherFile: { ko: '다른 파일…', en: 'Another file…' },
  paste: { ko: '붙여 넣기', en: 'Paste instead' },
  dropHere: {
    ko: '파일은 페이지 아무 데나 끌어다 놓아도 됩니다.',
    en: 'A file may be dropped anywhere on the page.',
  },
  what: { ko: '무엇인가요', en: 'What it is' },
  x: { ko: 'x', en: 'x' },
  y: { ko: 'y', en: 'y' },
  class: { ko: '클래스', en: 'Class' },
  value: { ko: '값', en: 'Value' },
  columns: { ko: '열', en: 'Columns' },
  firstRows: { ko: '표의 처음 몇 줄', en: 'First lines of the table' },
  classes: { ko: '클래스', en: 'Classes' },
  count: { ko: (n: string) => `${n}줄`, en: (n: string) => (n === '1' ? '1 line' : `${n} lines`) },
  notes: { ko: '읽은 결과', en: 'What was read' },
  usePoints: {
    ko: (n: string) => `점 ${n}개 사용`,
    en: (n: string) => (n === '1' ? 'Use 1 point' : `Use ${n} points`),
  },
  reading: { ko: '파일을 읽는 중입니다…', en: 'Reading the file…' },
  fileUnreadable: { ko: '파일을 읽을 수 없습니다.', en: 'The file cannot be read.' },
  fileTooLarge: { ko: '파일이 10 MB보다 큽니다.', en: 'The file is larger than 10 MB.' },
} satisfies Record<string, Entry>
