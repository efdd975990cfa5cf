/** All of the editing of points, fetched together when there are custom points. */
export { PointLayer } from './PointLayer.tsx'
export { BrushPicker, PointTools } from './PointTools.tsx'
