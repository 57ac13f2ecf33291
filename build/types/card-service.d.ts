// What CardService has and the official types do not know yet (AS/reference/card-service).
declare namespace GoogleAppsScript {
  namespace Card_Service {
    interface TextParagraph {
      setMaxLines(maxLines: Integer): TextParagraph;
    }
    interface TextButton {
      setIcon(icon: Icon): TextButton;
      setIconUrl(url: string): TextButton;
      setMaterialIcon(icon: MaterialIcon): TextButton;
    }
    enum HorizontalSizeStyle {
      FILL_AVAILABLE_SPACE,
      FILL_MINIMUM_SPACE,
    }
    enum VerticalAlignment {
      CENTER,
      TOP,
      BOTTOM,
    }
    enum WrapStyle {
      NOWRAP,
      WRAP,
    }
    interface Columns {
      addColumn(column: Column): Columns;
      setWrapStyle(wrapStyle: WrapStyle): Columns;
    }
    interface Column {
      addWidget(widget: Widget): Column;
      setHorizontalAlignment(alignment: HorizontalAlignment): Column;
      setHorizontalSizeStyle(style: HorizontalSizeStyle): Column;
      setVerticalAlignment(alignment: VerticalAlignment): Column;
    }
    interface CardService {
      HorizontalSizeStyle: typeof HorizontalSizeStyle;
      VerticalAlignment: typeof VerticalAlignment;
      WrapStyle: typeof WrapStyle;
      newColumn(): Column;
      newColumns(): Columns;
    }
  }
}
