// Cards as plain data, in the shape and with the names of WS/add-ons/reference/rpc/google.apps.card.v1: what
// `printJson()` shows, what control works on and what a page draws.

export interface ActionJson {
  function: string;
  parameters?: { key: string; value: string }[];
  loadIndicator?: 'SPINNER' | 'NONE';
  persistValues?: boolean;
  requiredWidgets?: string[];
  allWidgetsAreRequired?: boolean;
}

export interface OpenLinkJson {
  url: string;
  openAs?: 'FULL_SIZE' | 'OVERLAY';
  onClose?: 'NOTHING' | 'RELOAD' | 'RELOAD_ADD_ON';
}

/** What a click does: one of these. */
export interface OnClickJson {
  action?: ActionJson;
  openLink?: OpenLinkJson;
  openDynamicLinkAction?: ActionJson;
}

export interface IconJson {
  knownIcon?: string;
  iconUrl?: string;
  materialIcon?: { name: string; fill?: boolean; weight?: number; grade?: number };
  altText?: string;
  imageType?: 'SQUARE' | 'CIRCLE';
}

export interface ButtonJson {
  text?: string;
  icon?: IconJson;
  altText?: string;
  type?: 'OUTLINED' | 'TEXT' | 'FILLED' | 'FILLED_TONAL' | 'BORDERLESS';
  color?: ColorJson;
  disabled?: boolean;
  onClick?: OnClickJson;
}

export interface ColorJson {
  red: number;
  green: number;
  blue: number;
}

export interface SwitchJson {
  name: string;
  value?: string;
  selected?: boolean;
  controlType?: 'SWITCH' | 'CHECK_BOX';
  onChangeAction?: ActionJson;
}

export interface DecoratedTextJson {
  text: string;
  topLabel?: string;
  bottomLabel?: string;
  wrapText?: boolean;
  startIcon?: IconJson;
  endIcon?: IconJson;
  button?: ButtonJson;
  switchControl?: SwitchJson;
  onClick?: OnClickJson;
}

export interface ImageJson {
  imageUrl: string;
  altText?: string;
  onClick?: OnClickJson;
}

export interface TextInputJson {
  name: string;
  label?: string;
  hintText?: string;
  value?: string;
  type?: 'SINGLE_LINE' | 'MULTIPLE_LINE';
  onChangeAction?: ActionJson;
  initialSuggestions?: { items: { text: string }[] };
  autoCompleteAction?: ActionJson;
  validation?: { characterLimit?: number; inputType?: 'TEXT' | 'INTEGER' | 'FLOAT' | 'EMAIL' };
}

export interface SelectionItemJson {
  text: string;
  value: string;
  selected: boolean;
  bottomText?: string;
  startIconUri?: string;
}

export interface SelectionInputJson {
  name: string;
  label?: string;
  type?: 'CHECK_BOX' | 'RADIO_BUTTON' | 'DROPDOWN' | 'SWITCH' | 'MULTI_SELECT';
  items?: SelectionItemJson[];
  onChangeAction?: ActionJson;
  multiSelectMaxSelectedItems?: number;
  multiSelectMinQueryLength?: number;
}

export interface DateTimePickerJson {
  name: string;
  label?: string;
  type: 'DATE_ONLY' | 'TIME_ONLY' | 'DATE_AND_TIME';
  valueMsEpoch?: number;
  timezoneOffsetDate?: number;
  onChangeAction?: ActionJson;
}

export interface BorderJson {
  type?: 'NO_BORDER' | 'STROKE';
  strokeColor?: ColorJson;
  cornerRadius?: number;
}

export interface GridItemJson {
  id?: string;
  title?: string;
  subtitle?: string;
  textAlignment?: 'START' | 'CENTER' | 'END';
  layout?: 'TEXT_BELOW' | 'TEXT_ABOVE';
  image?: {
    imageUri?: string;
    altText?: string;
    cropStyle?: { type?: string; aspectRatio?: number };
    borderStyle?: BorderJson;
  };
}

export interface GridJson {
  title?: string;
  columnCount?: number;
  items?: GridItemJson[];
  borderStyle?: BorderJson;
  onClick?: OnClickJson;
}

export interface ColumnJson {
  horizontalSizeStyle?: 'FILL_AVAILABLE_SPACE' | 'FILL_MINIMUM_SPACE';
  horizontalAlignment?: 'START' | 'CENTER' | 'END';
  verticalAlignment?: 'CENTER' | 'TOP' | 'BOTTOM';
  widgets?: WidgetJson[];
}

/** One of these. */
export interface WidgetJson {
  textParagraph?: { text: string; maxLines?: number };
  image?: ImageJson;
  decoratedText?: DecoratedTextJson;
  buttonList?: { buttons?: ButtonJson[] };
  textInput?: TextInputJson;
  selectionInput?: SelectionInputJson;
  dateTimePicker?: DateTimePickerJson;
  divider?: Record<string, never>;
  grid?: GridJson;
  columns?: { columnItems?: ColumnJson[]; wrapStyle?: 'NOWRAP' | 'WRAP' };
}

export interface SectionJson {
  header?: string;
  widgets?: WidgetJson[];
  collapsible?: boolean;
  uncollapsibleWidgetsCount?: number;
}

export interface HeaderJson {
  title?: string;
  subtitle?: string;
  imageUrl?: string;
  imageAltText?: string;
  imageType?: 'SQUARE' | 'CIRCLE';
}

export interface CardJson {
  header?: HeaderJson;
  sections?: SectionJson[];
  cardActions?: { actionLabel?: string; onClick?: OnClickJson }[];
  name?: string;
  fixedFooter?: { primaryButton?: ButtonJson; secondaryButton?: ButtonJson };
  displayStyle?: 'PEEK' | 'REPLACE';
  peekCardHeader?: HeaderJson;
}

/** One step of a navigation. */
export interface NavigationJson {
  pushCard?: CardJson;
  updateCard?: CardJson;
  pop?: true;
  popToRoot?: true;
  popToCard?: string;
}

/** `SubmitFormResponse` of the same reference, and the answer to a request for suggestions. */
export interface ResponseJson {
  renderActions?: {
    action?: {
      navigations?: NavigationJson[];
      notification?: { text?: string };
      link?: OpenLinkJson;
    };
    hostAppAction?: {
      calendarAction?: {
        editAttendeesAction?: { addAttendeeEmails: string[] };
        addAttachmentsAction?: { addonAttachments: AttachmentJson[] };
      };
      driveAction?: { requestFileScope: { itemId: string } };
      editorAction?: { requestFileScopeForActiveDocument: Record<string, never> };
    };
  };
  stateChanged?: boolean;
  autoComplete?: { items: { text: string }[] };
}

export interface AttachmentJson {
  title?: string;
  resourceUrl?: string;
  mimeType?: string;
  iconUrl?: string;
}
