import { PictureFrame, PlacedRules, PlacedTexts } from '@/components/marks/picture-frame'
import { DrawnCell } from './draw-cell'
import { DrawnKey, DrawnSign, DrawnSquare } from './draw-signs'
import type { PlacedDemandStatus } from './placed'

/** The chart as an SVG picture for files: nothing but what was placed. */
export function DemandStatusMarks({ placed }: { readonly placed: PlacedDemandStatus }) {
  const { mode } = placed
  return (
    <PictureFrame {...placed}>
      <PlacedRules rules={placed.rules} mode={mode} />
      {placed.keys.map((key) => (
        <DrawnKey key={`${key.x} ${key.y}`} placed={key} mode={mode} />
      ))}
      {placed.signs.map((sign) => (
        <DrawnSign key={sign.y} placed={sign} mode={mode} />
      ))}
      {placed.cells.map((cell) => (
        <DrawnCell key={cell.markId} placed={cell} mode={mode} />
      ))}
      {placed.squares.map((square) => (
        <DrawnSquare key={square.cell.markId} placed={square} mode={mode} />
      ))}
      <PlacedTexts texts={placed.texts} mode={mode} />
    </PictureFrame>
  )
}
