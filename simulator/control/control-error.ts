/** Something a person cannot do; the message says what she would see. */
export class ControlError extends Error {
  override name = 'ControlError';
}
