/** A trigger of whoever asks; Google shows nobody another person's. */
export interface FoundTrigger {
  id: string;
  handler: string;
}

/** The two wake-up calls the programme needs. */
export interface TriggerMaker {
  all(): FoundTrigger[];
  /** Rings when any form linked to the spreadsheet is answered; gives the trigger's id. */
  makeDoorbell(handler: string): string;
  /** Ticks every half hour or, where add-ons may not, every hour; gives the trigger's id. */
  makeClock(handler: string): string;
  remove(id: string): void;
}

/** The functions that triggers call. */
export const HANDLERS = { doorbell: 'onFormSubmitDoorbell', clock: 'onClock' } as const;
