// Members that the reference lists (AS/reference, as of April 2026) and the official types leave out: their names, so that
// nobody takes them for mistakes. What a member takes and gives is written down when it is simulated.
declare namespace GoogleAppsScript {
  namespace Calendar {
    interface CalendarEventSeries {
      getTransparency(...args: unknown[]): unknown;
      setTransparency(...args: unknown[]): unknown;
    }
  }
  namespace Card_Service {
    interface ActionStatus {
      setStatusCode(...args: unknown[]): unknown;
      setUserFacingMessage(...args: unknown[]): unknown;
    }
    interface Button {
      setOverflowMenu(...args: unknown[]): unknown;
    }
    interface ButtonSet {
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface CardBuilder {
      addExpressionData(...args: unknown[]): unknown;
    }
    interface CardSection {
      setCollapseControl(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
    }
    interface CardService {
      ChipListLayout: unknown;
      DriveItemType: unknown;
      ImageButtonStyle: unknown;
      Status: unknown;
      Visibility: unknown;
      newActionStatus(...args: unknown[]): unknown;
      newCardWithId(...args: unknown[]): unknown;
      newCarousel(...args: unknown[]): unknown;
      newCarouselCard(...args: unknown[]): unknown;
      newChatActionResponse(...args: unknown[]): unknown;
      newChatResponseBuilder(...args: unknown[]): unknown;
      newChip(...args: unknown[]): unknown;
      newChipList(...args: unknown[]): unknown;
      newCollapseControl(...args: unknown[]): unknown;
      newCondition(...args: unknown[]): unknown;
      newDataSourceConfig(...args: unknown[]): unknown;
      newDialog(...args: unknown[]): unknown;
      newDialogAction(...args: unknown[]): unknown;
      newDriveDataSourceSpec(...args: unknown[]): unknown;
      newEventAction(...args: unknown[]): unknown;
      newExpressionData(...args: unknown[]): unknown;
      newExpressionDataAction(...args: unknown[]): unknown;
      newExpressionDataCondition(...args: unknown[]): unknown;
      newHostAppDataSource(...args: unknown[]): unknown;
      newOverflowMenu(...args: unknown[]): unknown;
      newOverflowMenuItem(...args: unknown[]): unknown;
      newPlatformDataSource(...args: unknown[]): unknown;
      newTrigger(...args: unknown[]): unknown;
      newUpdateVisibilityAction(...args: unknown[]): unknown;
      newWorkflowDataSource(...args: unknown[]): unknown;
    }
    interface CardWithId {
      setCard(...args: unknown[]): unknown;
      setCardId(...args: unknown[]): unknown;
    }
    interface Carousel {
      addCarouselCard(...args: unknown[]): unknown;
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface CarouselCard {
      addFooterWidget(...args: unknown[]): unknown;
      addWidget(...args: unknown[]): unknown;
    }
    interface ChatActionResponse {
      setDialogAction(...args: unknown[]): unknown;
      setResponseType(...args: unknown[]): unknown;
      setUpdatedWidget(...args: unknown[]): unknown;
      setUrl(...args: unknown[]): unknown;
    }
    interface ChatClientDataSource {
      setSpaceDataSource(...args: unknown[]): unknown;
    }
    interface ChatResponse {
      printJson(...args: unknown[]): unknown;
    }
    interface ChatResponseBuilder {
      addCardsV2(...args: unknown[]): unknown;
      build(...args: unknown[]): unknown;
      setActionResponse(...args: unknown[]): unknown;
      setText(...args: unknown[]): unknown;
    }
    interface ChatSpaceDataSource {
      setDefaultToCurrentSpace(...args: unknown[]): unknown;
    }
    interface Chip {
      setAltText(...args: unknown[]): unknown;
      setAuthorizationAction(...args: unknown[]): unknown;
      setComposeAction(...args: unknown[]): unknown;
      setDisabled(...args: unknown[]): unknown;
      setIcon(...args: unknown[]): unknown;
      setLabel(...args: unknown[]): unknown;
      setOnClickAction(...args: unknown[]): unknown;
      setOnClickOpenLinkAction(...args: unknown[]): unknown;
      setOpenLink(...args: unknown[]): unknown;
    }
    interface ChipList {
      addChip(...args: unknown[]): unknown;
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setLayout(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface CollapseControl {
      setCollapseButton(...args: unknown[]): unknown;
      setExpandButton(...args: unknown[]): unknown;
      setHorizontalAlign(...args: unknown[]): unknown;
    }
    interface Columns {
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface CommonWidgetAction {
      setUpdateVisibilityAction(...args: unknown[]): unknown;
    }
    interface Condition {
      setActionRuleId(...args: unknown[]): unknown;
      setExpressionDataCondition(...args: unknown[]): unknown;
    }
    interface DataSourceConfig {
      setMaxCharactersToDisable(...args: unknown[]): unknown;
      setMaxResults(...args: unknown[]): unknown;
      setMinCharactersToTrigger(...args: unknown[]): unknown;
      setPlatformDataSource(...args: unknown[]): unknown;
      setRemoteDataSource(...args: unknown[]): unknown;
    }
    interface DatePicker {
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface DateTimePicker {
      addEventAction(...args: unknown[]): unknown;
      setHostAppDataSource(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface DecoratedText {
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface Dialog {
      setBody(...args: unknown[]): unknown;
    }
    interface DialogAction {
      setActionStatus(...args: unknown[]): unknown;
      setDialog(...args: unknown[]): unknown;
    }
    interface Divider {
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface DriveDataSourceSpec {
      addItemType(...args: unknown[]): unknown;
    }
    interface EventAction {
      addPostEventTrigger(...args: unknown[]): unknown;
      setActionRuleId(...args: unknown[]): unknown;
      setCommonWidgetAction(...args: unknown[]): unknown;
      setExpressionDataAction(...args: unknown[]): unknown;
    }
    interface ExpressionData {
      addCondition(...args: unknown[]): unknown;
      addEventAction(...args: unknown[]): unknown;
      setExpression(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
    }
    interface ExpressionDataAction {
      setActionType(...args: unknown[]): unknown;
    }
    interface ExpressionDataCondition {
      setConditionType(...args: unknown[]): unknown;
    }
    interface Grid {
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface HostAppDataSource {
      setChatDataSource(...args: unknown[]): unknown;
      setWorkflowDataSource(...args: unknown[]): unknown;
    }
    interface Image {
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface ImageButton {
      setImageButtonStyle(...args: unknown[]): unknown;
      setOverflowMenu(...args: unknown[]): unknown;
    }
    interface KeyValue {
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface OverflowMenu {
      addMenuItem(...args: unknown[]): unknown;
    }
    interface OverflowMenuItem {
      setAuthorizationAction(...args: unknown[]): unknown;
      setComposeAction(...args: unknown[]): unknown;
      setDisabled(...args: unknown[]): unknown;
      setOnClickAction(...args: unknown[]): unknown;
      setOnClickOpenLinkAction(...args: unknown[]): unknown;
      setOpenLink(...args: unknown[]): unknown;
      setStartIcon(...args: unknown[]): unknown;
      setText(...args: unknown[]): unknown;
    }
    interface PlatformDataSource {
      setCommonDataSource(...args: unknown[]): unknown;
      setDriveDataSourceSpec(...args: unknown[]): unknown;
      setHostAppDataSource(...args: unknown[]): unknown;
    }
    interface SelectionInput {
      addDataSourceConfig(...args: unknown[]): unknown;
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setPlatformDataSource(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface TextButton {
      setOverflowMenu(...args: unknown[]): unknown;
    }
    interface TextInput {
      addEventAction(...args: unknown[]): unknown;
      setHostAppDataSource(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setInputMode(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface TextParagraph {
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface TimePicker {
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface Trigger {
      setActionRuleId(...args: unknown[]): unknown;
    }
    interface UpdateVisibilityAction {
      setVisibility(...args: unknown[]): unknown;
    }
    interface UpdatedWidget {
      addItem(...args: unknown[]): unknown;
    }
    interface Widget {
      addEventAction(...args: unknown[]): unknown;
      setId(...args: unknown[]): unknown;
      setVisibility(...args: unknown[]): unknown;
    }
    interface WorkflowDataSource {
      setIncludeVariables(...args: unknown[]): unknown;
      setType(...args: unknown[]): unknown;
      setVariableButtonLabel(...args: unknown[]): unknown;
      setVariableButtonSize(...args: unknown[]): unknown;
    }
  }
  namespace Charts {
    interface ChartOptions {
      getOrDefault(...args: unknown[]): unknown;
    }
  }
  namespace Drive {
    interface DriveApp {
      enforceSingleParent(...args: unknown[]): unknown;
    }
  }
  namespace Forms {
    interface DataValidation {
      getHelpText(...args: unknown[]): unknown;
    }
    interface DataValidationBuilder {
      build(...args: unknown[]): unknown;
      copy(...args: unknown[]): unknown;
      setHelpText(...args: unknown[]): unknown;
    }
  }
  namespace Gmail {
    interface GmailLabel {
      getId(...args: unknown[]): unknown;
    }
  }
  namespace Slides {
    interface Autofit {
      disableAutofit(...args: unknown[]): unknown;
      getAutofitType(...args: unknown[]): unknown;
      getFontScale(...args: unknown[]): unknown;
      getLineSpacingReduction(...args: unknown[]): unknown;
    }
    interface Image {
      getParentPlaceholder(...args: unknown[]): unknown;
      getPlaceholderIndex(...args: unknown[]): unknown;
      getPlaceholderType(...args: unknown[]): unknown;
    }
    interface PageElement {
      asSpeakerSpotlight(...args: unknown[]): unknown;
    }
    interface RgbColor {
      asHexString(...args: unknown[]): unknown;
      getBlue(...args: unknown[]): unknown;
      getColorType(...args: unknown[]): unknown;
      getGreen(...args: unknown[]): unknown;
      getRed(...args: unknown[]): unknown;
    }
    interface Shape {
      getAutofit(...args: unknown[]): unknown;
    }
    interface SlidesApp {
      AutofitType: unknown;
    }
    interface SpeakerSpotlight {
      alignOnPage(...args: unknown[]): unknown;
      bringForward(...args: unknown[]): unknown;
      bringToFront(...args: unknown[]): unknown;
      duplicate(...args: unknown[]): unknown;
      getBorder(...args: unknown[]): unknown;
      getConnectionSites(...args: unknown[]): unknown;
      getDescription(...args: unknown[]): unknown;
      getHeight(...args: unknown[]): unknown;
      getInherentHeight(...args: unknown[]): unknown;
      getInherentWidth(...args: unknown[]): unknown;
      getLeft(...args: unknown[]): unknown;
      getMaskShapeType(...args: unknown[]): unknown;
      getObjectId(...args: unknown[]): unknown;
      getPageElementType(...args: unknown[]): unknown;
      getParentGroup(...args: unknown[]): unknown;
      getParentPage(...args: unknown[]): unknown;
      getRotation(...args: unknown[]): unknown;
      getTitle(...args: unknown[]): unknown;
      getTop(...args: unknown[]): unknown;
      getTransform(...args: unknown[]): unknown;
      getWidth(...args: unknown[]): unknown;
      preconcatenateTransform(...args: unknown[]): unknown;
      remove(...args: unknown[]): unknown;
      scaleHeight(...args: unknown[]): unknown;
      scaleWidth(...args: unknown[]): unknown;
      select(...args: unknown[]): unknown;
      sendBackward(...args: unknown[]): unknown;
      sendToBack(...args: unknown[]): unknown;
      setDescription(...args: unknown[]): unknown;
      setHeight(...args: unknown[]): unknown;
      setLeft(...args: unknown[]): unknown;
      setRotation(...args: unknown[]): unknown;
      setTitle(...args: unknown[]): unknown;
      setTop(...args: unknown[]): unknown;
      setTransform(...args: unknown[]): unknown;
      setWidth(...args: unknown[]): unknown;
    }
  }
  namespace Spreadsheet {
    interface BigQueryDataSourceSpec {
      getDatasetId(...args: unknown[]): unknown;
      getTableId(...args: unknown[]): unknown;
      getTableProjectId(...args: unknown[]): unknown;
    }
    interface BigQueryDataSourceSpecBuilder {
      getDatasetId(...args: unknown[]): unknown;
      getTableId(...args: unknown[]): unknown;
      getTableProjectId(...args: unknown[]): unknown;
      setDatasetId(...args: unknown[]): unknown;
      setTableId(...args: unknown[]): unknown;
      setTableProjectId(...args: unknown[]): unknown;
    }
    interface DataExecutionStatus {
      getLastExecutionTime(...args: unknown[]): unknown;
    }
    interface DataSource {
      cancelAllLinkedDataSourceObjectRefreshes(...args: unknown[]): unknown;
      createCalculatedColumn(...args: unknown[]): unknown;
      createDataSourcePivotTableOnNewSheet(...args: unknown[]): unknown;
      createDataSourceTableOnNewSheet(...args: unknown[]): unknown;
      getCalculatedColumnByName(...args: unknown[]): unknown;
      getCalculatedColumns(...args: unknown[]): unknown;
      getColumns(...args: unknown[]): unknown;
      getDataSourceSheets(...args: unknown[]): unknown;
      refreshAllLinkedDataSourceObjects(...args: unknown[]): unknown;
      waitForAllDataExecutionsCompletion(...args: unknown[]): unknown;
    }
    interface DataSourceChart {
      cancelDataRefresh(...args: unknown[]): unknown;
      forceRefreshData(...args: unknown[]): unknown;
      getDataSource(...args: unknown[]): unknown;
      getStatus(...args: unknown[]): unknown;
      refreshData(...args: unknown[]): unknown;
      waitForCompletion(...args: unknown[]): unknown;
    }
    interface DataSourceFormula {
      cancelDataRefresh(...args: unknown[]): unknown;
    }
    interface DataSourcePivotTable {
      cancelDataRefresh(...args: unknown[]): unknown;
    }
    interface DataSourceRefreshSchedule {
      getFrequency(...args: unknown[]): unknown;
      getScope(...args: unknown[]): unknown;
      getTimeIntervalOfNextRun(...args: unknown[]): unknown;
      isEnabled(...args: unknown[]): unknown;
    }
    interface DataSourceRefreshScheduleFrequency {
      getDaysOfTheMonth(...args: unknown[]): unknown;
      getDaysOfTheWeek(...args: unknown[]): unknown;
      getFrequencyType(...args: unknown[]): unknown;
      getStartHour(...args: unknown[]): unknown;
    }
    interface DataSourceSheet {
      cancelDataRefresh(...args: unknown[]): unknown;
    }
    interface DataSourceSpec {
      asLooker(...args: unknown[]): unknown;
    }
    interface DataSourceSpecBuilder {
      asLooker(...args: unknown[]): unknown;
    }
    interface DataSourceTable {
      addColumns(...args: unknown[]): unknown;
      addFilter(...args: unknown[]): unknown;
      addSortSpec(...args: unknown[]): unknown;
      cancelDataRefresh(...args: unknown[]): unknown;
      getColumns(...args: unknown[]): unknown;
      getFilters(...args: unknown[]): unknown;
      getRowLimit(...args: unknown[]): unknown;
      getSortSpecs(...args: unknown[]): unknown;
      isSyncingAllColumns(...args: unknown[]): unknown;
      removeAllColumns(...args: unknown[]): unknown;
      removeAllSortSpecs(...args: unknown[]): unknown;
      setRowLimit(...args: unknown[]): unknown;
      syncAllColumns(...args: unknown[]): unknown;
    }
    interface DataSourceTableColumn {
      getDataSourceColumn(...args: unknown[]): unknown;
      remove(...args: unknown[]): unknown;
    }
    interface DataSourceTableFilter {
      getDataSourceColumn(...args: unknown[]): unknown;
      getDataSourceTable(...args: unknown[]): unknown;
      getFilterCriteria(...args: unknown[]): unknown;
      remove(...args: unknown[]): unknown;
      setFilterCriteria(...args: unknown[]): unknown;
    }
    interface DateTimeGroupingRule {
      getRuleType(...args: unknown[]): unknown;
    }
    interface EmbeddedChart {
      asDataSourceChart(...args: unknown[]): unknown;
    }
    interface FilterCriteria {
      getVisibleBackgroundColor(...args: unknown[]): unknown;
      getVisibleForegroundColor(...args: unknown[]): unknown;
    }
    interface FilterCriteriaBuilder {
      setVisibleBackgroundColor(...args: unknown[]): unknown;
      setVisibleForegroundColor(...args: unknown[]): unknown;
    }
    interface LookerDataSourceSpec {
      copy(...args: unknown[]): unknown;
      getExploreName(...args: unknown[]): unknown;
      getInstanceUrl(...args: unknown[]): unknown;
      getModelName(...args: unknown[]): unknown;
      getParameters(...args: unknown[]): unknown;
      getType(...args: unknown[]): unknown;
    }
    interface LookerDataSourceSpecBuilder {
      build(...args: unknown[]): unknown;
      copy(...args: unknown[]): unknown;
      getExploreName(...args: unknown[]): unknown;
      getInstanceUrl(...args: unknown[]): unknown;
      getModelName(...args: unknown[]): unknown;
      getParameters(...args: unknown[]): unknown;
      getType(...args: unknown[]): unknown;
      removeAllParameters(...args: unknown[]): unknown;
      removeParameter(...args: unknown[]): unknown;
      setExploreName(...args: unknown[]): unknown;
      setInstanceUrl(...args: unknown[]): unknown;
      setModelName(...args: unknown[]): unknown;
      setParameterFromCell(...args: unknown[]): unknown;
    }
    interface PivotFilter {
      getSourceDataSourceColumn(...args: unknown[]): unknown;
    }
    interface PivotGroup {
      getDateTimeGroupingRule(...args: unknown[]): unknown;
      getGroupLimit(...args: unknown[]): unknown;
      getSourceDataSourceColumn(...args: unknown[]): unknown;
      setDateTimeGroupingRule(...args: unknown[]): unknown;
      setGroupLimit(...args: unknown[]): unknown;
    }
    interface PivotGroupLimit {
      getCountLimit(...args: unknown[]): unknown;
      getPivotGroup(...args: unknown[]): unknown;
      remove(...args: unknown[]): unknown;
      setCountLimit(...args: unknown[]): unknown;
    }
    interface PivotTable {
      asDataSourcePivotTable(...args: unknown[]): unknown;
      getSourceDataRange(...args: unknown[]): unknown;
    }
    interface PivotValue {
      getSourceDataColumn(...args: unknown[]): unknown;
      getSourceDataSourceColumn(...args: unknown[]): unknown;
      remove(...args: unknown[]): unknown;
    }
    interface Protection {
      addTargetAudience(...args: unknown[]): unknown;
      getTargetAudiences(...args: unknown[]): unknown;
      removeTargetAudience(...args: unknown[]): unknown;
    }
    interface Sheet {
      getDataSourceFormulas(...args: unknown[]): unknown;
      getDataSourcePivotTables(...args: unknown[]): unknown;
    }
    interface Slicer {
      getBackgroundColorObject(...args: unknown[]): unknown;
      setBackgroundColorObject(...args: unknown[]): unknown;
    }
    interface Spreadsheet {
      getDataSourceFormulas(...args: unknown[]): unknown;
      getDataSourcePivotTables(...args: unknown[]): unknown;
      getDataSourceRefreshSchedules(...args: unknown[]): unknown;
      getDataSourceSheets(...args: unknown[]): unknown;
      getDataSources(...args: unknown[]): unknown;
      insertDataSourceSheet(...args: unknown[]): unknown;
      refreshAllDataSources(...args: unknown[]): unknown;
      waitForAllDataExecutionsCompletion(...args: unknown[]): unknown;
    }
    interface SpreadsheetApp {
      DataSourceRefreshScope: unknown;
      DateTimeGroupingRuleType: unknown;
      FrequencyType: unknown;
      enableLookerExecution(...args: unknown[]): unknown;
    }
  }
}
