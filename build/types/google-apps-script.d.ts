// What Google has and the official types do not know yet (platform-facts §4.12); the one place for it.
declare namespace GoogleAppsScript {
  namespace Forms {
    interface FormApp {
      create(title: string, isPublished: boolean): Form;
    }
    interface Form {
      /** False for forms made before April 2025, which are always published. */
      supportsAdvancedResponderPermissions(): boolean;
      isPublished(): boolean;
      setPublished(enabled: boolean): Form;
    }
  }
}
