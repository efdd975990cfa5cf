/** Notices that most visits never have, in one file of their own. */
export { UpdateNotice } from '../update/UpdateNotice.tsx'
export { Corrections } from './Corrections.tsx'
