import type { ComponentType, ReactNode } from 'react'
import type { LayerConfig } from '../../../config/types.ts'
import type { Language } from '../../../i18n/language.ts'

export interface LayerFieldsProps {
  /** 1 is the first hidden layer */
  place: number
  layer: LayerConfig
  onChange: (layer: LayerConfig) => void
  /** the buttons of every layer, and the one of layers that learn, to stand among the fields */
  actions: ReactNode
  freeze: ReactNode
}

/** How the settings have the layers of a kind. */
export interface LayerControl {
  /** what can be added, where there is a choice: "fully connected layer" */
  name(language: Language): string
  /** what is added where the network has none of the kind; else its last one again */
  first: LayerConfig
  /** what can be set of it, in its row */
  Fields: ComponentType<LayerFieldsProps>
}
