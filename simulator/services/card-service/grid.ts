import { ServiceError } from '../../runtime/signals';
import type { CardClass, Setters } from './maker';
import { TEXT } from './rules';
import {
  assertCount,
  choice,
  CLICKS,
  color,
  numberAt,
  part,
  pushed,
  text,
  url,
  whole,
} from './setters';

const grid = {
  ...CLICKS,
  setTitle: text('title'),
  setNumColumns: whole('columnCount'),
  setBorderStyle: part('borderStyle', 'BorderStyle'),
  addItem: pushed('items', 'GridItem'),
} satisfies Setters<GoogleAppsScript.Card_Service.Grid>;

const gridItem = {
  setIdentifier: text('id'),
  setTitle: text('title'),
  setSubtitle: text('subtitle'),
  setImage: part('image', 'ImageComponent'),
  setLayout: choice('layout', 'GridItemLayout'),
  setTextAlignment: choice('textAlignment', 'HorizontalAlignment'),
} satisfies Setters<GoogleAppsScript.Card_Service.GridItem>;

const imageComponent = {
  setImageUrl: url('imageUri'),
  setAltText: text('altText'),
  setCropStyle: part('cropStyle', 'ImageCropStyle'),
  setBorderStyle: part('borderStyle', 'BorderStyle'),
} satisfies Setters<GoogleAppsScript.Card_Service.ImageComponent>;

const imageCropStyle = {
  setImageCropType: choice('type', 'ImageCropType'),
  // "Throws: Error if the input is negative or zero": AS/reference/card-service/image-crop-style.
  setAspectRatio: (call) => {
    assertCount(call, 1);
    const ratio = numberAt(call, 0);
    if (ratio <= 0) throw new ServiceError(TEXT.badArgument('ratio'));
    call.state['aspectRatio'] = ratio;
  },
} satisfies Setters<GoogleAppsScript.Card_Service.ImageCropStyle>;

const borderStyle = {
  setType: choice('type', 'BorderType'),
  setCornerRadius: whole('cornerRadius'),
  setStrokeColor: color('strokeColor'),
} satisfies Setters<GoogleAppsScript.Card_Service.BorderStyle>;

export const GRIDS: Record<string, CardClass> = {
  Grid: { setters: grid },
  GridItem: { setters: gridItem },
  ImageComponent: { setters: imageComponent },
  ImageCropStyle: { setters: imageCropStyle },
  BorderStyle: { setters: borderStyle },
};
