import { type ComponentType, createContext } from 'react'

/** What every open dialog has at its foot, since all that lies behind it is out of reach: the page's notices. */
export const DialogFoot = createContext<ComponentType>(() => null)
