import type { PictureColumn } from '../place-picture'
import type { SourceAgreementDescription } from './describe'
import type { SourceAgreementSeries } from './series'

/** The column of a picture of this chart. */
export type SourceAgreementPage = PictureColumn<SourceAgreementSeries, SourceAgreementDescription>
