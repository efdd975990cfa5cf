/** For every test of a component: configs can be changed and links read, as once the page has opened. */
import { codec } from '../config/codecPart.ts'

await codec.load()
