// What SpreadsheetApp has and the official types do not know: members with `Object` in their name, members that went out
// of the reference and that scripts still use, and values of enums (AS/reference/spreadsheet).
declare namespace GoogleAppsScript {
  namespace Spreadsheet {
    enum SheetType {
      DATASOURCE = 2,
    }
    enum DataValidationCriteria {
      DATE_AFTER_RELATIVE = 25,
      DATE_BEFORE_RELATIVE,
      DATE_EQUAL_TO_RELATIVE,
    }
    enum BooleanCriteria {
      DATE_NOT_EQUAL_TO = 30,
      TEXT_NOT_EQUAL_TO,
    }
    interface SpreadsheetApp {
      SortOrder: typeof SortOrder;
    }
    interface Sheet {
      getTabColorObject(): Color | null;
      setTabColorObject(color: Color | null): Sheet;
    }
    interface Range {
      clearComment(): Range;
      getBackgroundColor(): string;
      getBackgroundColors(): string[][];
      getBorder(): Borders | null;
      getColumnIndex(): Integer;
      getComment(): string;
      getComments(): string[][];
      getFontColor(): string;
      getFontColors(): string[][];
      setBackgroundColor(color: string | null): Range;
      setBackgroundColors(colors: (string | null)[][]): Range;
      setComment(comment: string | null): Range;
      setComments(comments: (string | null)[][]): Range;
    }
    /** What `Range.getBorder` gives; no reference lists it. */
    interface Border {
      getBorderStyle(): BorderStyle | null;
      getColor(): Color;
    }
    interface Borders {
      getBottom(): Border;
      getLeft(): Border;
      getRight(): Border;
      getTop(): Border;
    }
    interface Banding {
      getFirstColumnColorObject(): Color | null;
      getFirstRowColorObject(): Color | null;
      getFooterColumnColorObject(): Color | null;
      getFooterRowColorObject(): Color | null;
      getHeaderColumnColorObject(): Color | null;
      getHeaderRowColorObject(): Color | null;
      getSecondColumnColorObject(): Color | null;
      getSecondRowColorObject(): Color | null;
      setFirstColumnColorObject(color: Color | null): Banding;
      setFirstRowColorObject(color: Color | null): Banding;
      setFooterColumnColorObject(color: Color | null): Banding;
      setFooterRowColorObject(color: Color | null): Banding;
      setHeaderColumnColorObject(color: Color | null): Banding;
      setHeaderRowColorObject(color: Color | null): Banding;
      setSecondColumnColorObject(color: Color | null): Banding;
      setSecondRowColorObject(color: Color | null): Banding;
    }
    interface BooleanCondition {
      getBackgroundObject(): Color | null;
      getFontColorObject(): Color | null;
    }
    interface GradientCondition {
      getMaxColorObject(): Color | null;
      getMidColorObject(): Color | null;
      getMinColorObject(): Color | null;
    }
    interface ConditionalFormatRuleBuilder {
      setBackgroundObject(color: Color | null): ConditionalFormatRuleBuilder;
      setFontColorObject(color: Color | null): ConditionalFormatRuleBuilder;
      setGradientMaxpointObject(color: Color): ConditionalFormatRuleBuilder;
      setGradientMaxpointObjectWithValue(
        color: Color,
        type: InterpolationType,
        value: string,
      ): ConditionalFormatRuleBuilder;
      setGradientMidpointObjectWithValue(
        color: Color,
        type: InterpolationType,
        value: string,
      ): ConditionalFormatRuleBuilder;
      setGradientMinpointObject(color: Color): ConditionalFormatRuleBuilder;
      setGradientMinpointObjectWithValue(
        color: Color,
        type: InterpolationType,
        value: string,
      ): ConditionalFormatRuleBuilder;
    }
    interface FilterCriteriaBuilder {
      getVisibleBackgroundColor(): Color | null;
      getVisibleForegroundColor(): Color | null;
      whenDateEqualToAny(dates: Base.Date[]): FilterCriteriaBuilder;
      whenDateNotEqualTo(date: Base.Date): FilterCriteriaBuilder;
      whenDateNotEqualToAny(dates: Base.Date[]): FilterCriteriaBuilder;
      whenNumberEqualToAny(numbers: number[]): FilterCriteriaBuilder;
      whenNumberNotEqualToAny(numbers: number[]): FilterCriteriaBuilder;
      whenTextEqualToAny(texts: string[]): FilterCriteriaBuilder;
      whenTextNotEqualTo(text: string): FilterCriteriaBuilder;
      whenTextNotEqualToAny(texts: string[]): FilterCriteriaBuilder;
    }
    interface Filter {
      getColumnSortSpec(columnPosition: Integer): SortSpec | null;
    }
  }
}
