/** The page's own icons: 20 × 20, drawn with the text's color. Decoration only: whoever shows one names it. */

const shapes = {
  play: <path d="M6 4.2v11.6L15.6 10z" fill="currentColor" />,
  pause: <path d="M7 4.5v11M13 4.5v11" strokeWidth="2.4" />,
  step: (
    <>
      <path d="M5 4.8v10.4L12.4 10z" fill="currentColor" />
      <path d="M15 4.8v10.4" />
    </>
  ),
  epoch: (
    <>
      <path d="M2.8 4.8v10.4L9 10zM9.4 4.8v10.4l6.2-5.2z" fill="currentColor" />
      <path d="M17.4 4.8v10.4" />
    </>
  ),
  reset: <path d="M4.6 7.2A6.2 6.2 0 1 1 3.8 10M4.2 3.2v4.2h4.2" />,
  undo: <path d="M4 8h8a4 4 0 0 1 0 8H8M7.4 4.4 3.8 8l3.6 3.6" />,
  redo: <path d="M16 8H8a4 4 0 0 0 0 8h4M12.6 4.4 16.2 8l-3.6 3.6" />,
  share: <path d="M10 12.5V3.2M6.6 6.2 10 2.8l3.4 3.4M5.6 9H4v8h12V9h-1.6" />,
  gallery: (
    <path d="M3.5 3.5h5.2v5.2H3.5zM11.3 3.5h5.2v5.2h-5.2zM3.5 11.3h5.2v5.2H3.5zM11.3 11.3h5.2v5.2h-5.2z" />
  ),
  sun: (
    <>
      <circle cx="10" cy="10" r="3.4" />
      <path d="M10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.3l1.4 1.4M14.3 14.3l1.4 1.4M15.7 4.3l-1.4 1.4M5.7 14.3l-1.4 1.4" />
    </>
  ),
  moon: <path d="M16.6 12.2A7 7 0 0 1 7.8 3.4a7 7 0 1 0 8.8 8.8z" />,
  screen: (
    <>
      <path d="M2.8 4h14.4v9.6H2.8zM7 17h6" />
      <path d="M10 4v9.6H2.8V4z" fill="currentColor" stroke="none" />
    </>
  ),
  help: (
    <>
      <path d="M7.2 7.4a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.1-1.5 2.2" />
      <path d="M10 15.2v.4" strokeWidth="2" />
    </>
  ),
  settings: (
    <>
      <path d="M3 6h6M13 6h4M3 14h3M10 14h7" />
      <circle cx="11" cy="6" r="2" />
      <circle cx="8" cy="14" r="2" />
    </>
  ),
  course: (
    <path d="M10 5.4C8.4 4 5.9 3.7 3 4v11c2.9-.3 5.4 0 7 1.4 1.6-1.4 4.1-1.7 7-1.4V4c-2.9-.3-5.4 0-7 1.4zv11" />
  ),
  slides: <path d="M2.8 4h14.4v9.6H2.8zM10 13.6V17M6.6 17h6.8" />,
  enlarge: <path d="M11.5 3.5h5v5M16.2 3.8l-5 5M8.5 16.5h-5v-5M3.8 16.2l5-5" />,
  check: <path d="m4.5 10.5 3.6 3.8 7.4-8.6" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  plus: <path d="M10 4v12M4 10h12" />,
  copy: <path d="M7 7h9.5v9.5H7zM4.5 13H3.5V3.5H13v1" />,
  dice: (
    <>
      <path d="M3.8 3.8h12.4v12.4H3.8z" />
      <path d="M7.2 7.2v.1M12.8 12.8v.1M10 10v.1M12.8 7.2v.1M7.2 12.8v.1" strokeWidth="2.2" />
    </>
  ),
  open: <path d="M11.5 3.5h5v5M16.2 3.8 10 10M8.5 4.5h-5v12h12v-5" />,
  compare: <path d="M3 4h4.2v12H3zM7.9 4h4.2v12H7.9zM12.8 4H17v12h-4.2z" />,
  pin: <path d="M7 3h6l-1 6 2.6 3H5.4L8 9zM10 12v5.2" />,
  back: <path d="M16.5 10h-12M9.4 4.6 4 10l5.4 5.4" />,
  previous: <path d="M12.5 4.5 7 10l5.5 5.5" />,
  next: <path d="M7.5 4.5 13 10l-5.5 5.5" />,
  contents: <path d="M7 5h10M7 10h10M7 15h10M3.2 5h.1M3.2 10h.1M3.2 15h.1" />,
  lock: (
    <>
      <path d="M4.5 9h11v7.5h-11z" fill="currentColor" />
      <path d="M6.8 9V6.4a3.2 3.2 0 0 1 6.4 0V9" />
    </>
  ),
  unlock: <path d="M4.5 9h11v7.5h-11zM6.8 9V5.6a3.2 3.2 0 0 1 6.2-1.2" />,
  chevron: <path d="m7 4.5 5.5 5.5L7 15.5" />,
  file: <path d="M5 2.8h6.4L15 6.4v10.8H5zM11 3v4h4" />,
  link: (
    <path d="M8.4 11.6a3.2 3.2 0 0 0 4.6 0l2.8-2.8a3.2 3.2 0 0 0-4.6-4.6L10 5.4M11.6 8.4a3.2 3.2 0 0 0-4.6 0l-2.8 2.8a3.2 3.2 0 0 0 4.6 4.6l1.2-1.2" />
  ),
} as const

export type IconName = keyof typeof shapes

/** A drawn sign in the color of its text; what it means, the words beside it or its button's label say. */
export function Icon({ name, size = '1.25em' }: { name: IconName; size?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  )
}
