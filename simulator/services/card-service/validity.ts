import { ServiceError } from '../../runtime/signals';
import type {
  ActionJson,
  ButtonJson,
  CardJson,
  DecoratedTextJson,
  HeaderJson,
  IconJson,
  OnClickJson,
  SectionJson,
  WidgetJson,
} from './model';
import { TEXT } from './rules';

/**
 * What `build()` refuses: fields that the reference calls required, names used twice, pictures that cards cannot show
 * (platform-facts §1.2: no SVG). @see docs/fidelity-notes.md for which texts are assumed.
 */
export function assertValid(card: CardJson): void {
  const { header, peekCardHeader, sections = [], cardActions = [], fixedFooter } = card;
  // "Each card must have at least one card section": WS/add-ons/concepts/widgets.
  if (sections.length === 0) throw missing('Card', 'section');
  for (const each of [header, peekCardHeader]) if (each !== undefined) checkHeader(each);
  for (const { actionLabel, onClick } of cardActions) {
    need('CardAction', { text: actionLabel, action: onClick });
    checkClick(onClick);
  }
  if (fixedFooter !== undefined) {
    need('FixedFooter', { primaryButton: fixedFooter.primaryButton });
    for (const button of [fixedFooter.primaryButton, fixedFooter.secondaryButton])
      if (button !== undefined) checkButton(button);
  }
  for (const section of sections) checkSection(section);
  checkNames(sections.flatMap(({ widgets = [] }) => widgets.flatMap(widgetsIn)));
}

function checkSection({ widgets = [] }: SectionJson): void {
  if (widgets.length === 0) throw missing('CardSection', 'widget');
  for (const widget of widgets.flatMap(widgetsIn)) checkWidget(widget);
}

/** A widget and those in its columns. */
export function widgetsIn(widget: WidgetJson): WidgetJson[] {
  const inside = widget.columns?.columnItems?.flatMap(({ widgets = [] }) => widgets) ?? [];
  return [widget, ...inside];
}

/** "Required, must be unique", except that switches may share a name (AS/reference/card-service/switch). */
function checkNames(widgets: WidgetJson[]): void {
  const seen = new Set<string>();
  for (const { textInput, selectionInput, dateTimePicker } of widgets) {
    const name = (textInput ?? selectionInput ?? dateTimePicker)?.name;
    if (name === undefined) continue;
    if (seen.has(name)) throw new ServiceError(TEXT.notUnique(name));
    seen.add(name);
  }
}

function checkWidget(widget: WidgetJson): void {
  const { textParagraph, image, decoratedText, buttonList, grid } = widget;
  if (textParagraph) need('TextParagraph', { text: textParagraph.text });
  if (image) {
    need('Image', { imageUrl: image.imageUrl });
    checkPicture(image.imageUrl, { data: true });
    checkClick(image.onClick);
  }
  if (decoratedText) checkDecorated(decoratedText);
  for (const button of buttonList?.buttons ?? []) checkButton(button);
  if (grid) {
    for (const item of grid.items ?? []) checkPicture(item.image?.imageUri, { data: false });
    checkClick(grid.onClick);
  }
  checkInputs(widget);
}

function checkInputs({ textInput, selectionInput, dateTimePicker }: WidgetJson): void {
  if (textInput) {
    need('TextInput', { fieldName: textInput.name, title: textInput.label ?? textInput.hintText });
    checkAction(textInput.onChangeAction);
    checkAction(textInput.autoCompleteAction);
  }
  if (selectionInput) {
    need('SelectionInput', { fieldName: selectionInput.name });
    checkAction(selectionInput.onChangeAction);
  }
  if (dateTimePicker) {
    need('DateTimePicker', { fieldName: dateTimePicker.name });
    checkAction(dateTimePicker.onChangeAction);
  }
}

function checkDecorated(of: DecoratedTextJson): void {
  need('DecoratedText', { text: of.text });
  for (const icon of [of.startIcon, of.endIcon]) checkIcon(icon);
  if (of.button) checkButton(of.button);
  if (of.switchControl) {
    need('Switch', { fieldName: of.switchControl.name });
    checkAction(of.switchControl.onChangeAction);
  }
  checkClick(of.onClick);
}

/** A button without an action makes the whole card fail, a disabled one too [field]. */
function checkButton(button: ButtonJson): void {
  need('Button', { text: button.text ?? button.icon, action: button.onClick });
  checkIcon(button.icon);
  checkClick(button.onClick);
}

function checkHeader({ title, imageUrl }: HeaderJson): void {
  need('CardHeader', { title });
  checkPicture(imageUrl, { data: true });
}

function checkIcon(icon: IconJson | undefined): void {
  if (icon === undefined) return;
  checkPicture(icon.iconUrl, { data: false });
  if (icon.materialIcon) need('MaterialIcon', { name: icon.materialIcon.name });
}

/** Pictures come over HTTPS and are not SVG; widgets and headers also take them as data. */
function checkPicture(url: string | undefined, allowed: { data: boolean }): void {
  if (url === undefined) return;
  if (/^data:image\/svg|^[^?#]*\.svgz?([?#]|$)/i.test(url)) throw new ServiceError(TEXT.svg(url));
  const known = /^https:\/\/./i.test(url) || (allowed.data && url.startsWith('data:image/'));
  if (!known) throw new ServiceError(TEXT.notHttps(url));
}

function checkClick(click: OnClickJson | undefined): void {
  if (click?.openLink) need('OpenLink', { url: click.openLink.url });
  checkAction(click?.action);
  checkAction(click?.openDynamicLinkAction);
}

function checkAction(action: ActionJson | undefined): void {
  if (action !== undefined) need('Action', { functionName: action.function });
}

/** Throws for the first of these that is not there; a text may be empty. */
export function need(className: string, fields: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(fields))
    if (value === undefined) throw missing(className, name);
}

function missing(className: string, field: string): ServiceError {
  return new ServiceError(TEXT.missing(className, field));
}
