/**
 * Request and resource classes that scripts may make with `Sheets.newX()`; each is an empty object to fill
 * (AS/guides/services/advanced; the names are those of the Sheets API v4).
 */
export const MAKERS = (
  'AddBandingRequest AddChartRequest AddConditionalFormatRuleRequest AddDimensionGroupRequest ' +
  'AddFilterViewRequest AddNamedRangeRequest AddProtectedRangeRequest AddSheetRequest AddTableRequest ' +
  'AppendCellsRequest AppendDimensionRequest AutoFillRequest AutoResizeDimensionsRequest BandedRange ' +
  'BandingProperties BasicChartAxis BasicChartDomain BasicChartSeries BasicChartSpec BasicFilter ' +
  'BatchClearValuesByDataFilterRequest BatchClearValuesRequest BatchGetValuesByDataFilterRequest ' +
  'BatchUpdateSpreadsheetRequest BatchUpdateValuesByDataFilterRequest BatchUpdateValuesRequest ' +
  'BooleanCondition BooleanRule Border Borders BubbleChartSpec CandlestickChartSpec CandlestickData ' +
  'CandlestickDomain CandlestickSeries CellData CellFormat ChartData ChartSourceRange ChartSpec ' +
  'ClearBasicFilterRequest ClearValuesRequest Color ColorStyle ConditionValue ConditionalFormatRule ' +
  'CopyPasteRequest CopySheetToAnotherSpreadsheetRequest CreateDeveloperMetadataRequest CutPasteRequest ' +
  'DataFilter DataFilterValueRange DataValidationRule DateTimeRule DeleteBandingRequest ' +
  'DeleteConditionalFormatRuleRequest DeleteDeveloperMetadataRequest DeleteDimensionGroupRequest ' +
  'DeleteDimensionRequest DeleteEmbeddedObjectRequest DeleteFilterViewRequest DeleteNamedRangeRequest ' +
  'DeleteProtectedRangeRequest DeleteRangeRequest DeleteSheetRequest DeleteTableRequest ' +
  'DeveloperMetadata DeveloperMetadataLocation DeveloperMetadataLookup DimensionGroup ' +
  'DimensionProperties DimensionRange DuplicateFilterViewRequest DuplicateSheetRequest Editors ' +
  'EmbeddedChart EmbeddedObjectPosition ErrorValue ExtendedValue FilterView FindReplaceRequest ' +
  'GetSpreadsheetByDataFilterRequest GradientRule GridCoordinate GridData GridProperties GridRange ' +
  'HistogramChartSpec HistogramRule HistogramSeries InsertDimensionRequest InsertRangeRequest ' +
  'InterpolationPoint IterativeCalculationSettings LineStyle ManualRule ManualRuleGroup ' +
  'MergeCellsRequest MoveDimensionRequest NamedRange NumberFormat OrgChartSpec OverlayPosition Padding ' +
  'PasteDataRequest PieChartSpec PivotGroup PivotGroupRule PivotGroupSortValueBucket ' +
  'PivotGroupValueMetadata PivotTable PivotValue ProtectedRange RandomizeRangeRequest RepeatCellRequest ' +
  'Request RowData SearchDeveloperMetadataRequest SetBasicFilterRequest SetDataValidationRequest Sheet ' +
  'SheetProperties SortRangeRequest SortSpec SourceAndDestination Spreadsheet SpreadsheetProperties ' +
  'Table TableColumnDataValidationRule TableColumnProperties TableRowsProperties TextFormat ' +
  'TextFormatRun TextPosition TextRotation TextToColumnsRequest TreemapChartColorScale TreemapChartSpec ' +
  'UnmergeCellsRequest UpdateBandingRequest UpdateBordersRequest UpdateCellsRequest ' +
  'UpdateChartSpecRequest UpdateConditionalFormatRuleRequest UpdateDeveloperMetadataRequest ' +
  'UpdateDimensionGroupRequest UpdateDimensionPropertiesRequest UpdateEmbeddedObjectPositionRequest ' +
  'UpdateFilterViewRequest UpdateNamedRangeRequest UpdateProtectedRangeRequest ' +
  'UpdateSheetPropertiesRequest UpdateSpreadsheetPropertiesRequest UpdateTableRequest ValueRange ' +
  'WaterfallChartColumnStyle WaterfallChartCustomSubtotal WaterfallChartDomain WaterfallChartSeries ' +
  'WaterfallChartSpec'
).split(' ');
