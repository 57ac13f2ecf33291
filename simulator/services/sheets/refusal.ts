/** Why a change cannot be made, in Google's words. Each service puts it into its own kind of error. */
export class Refusal extends Error {}

/** A request that is not even well formed: its text stands alone, with `#` for the request's place in the batch. */
export class MalformedRequest extends Refusal {}

export function refuse(text: string): never {
  throw new Refusal(text);
}

export function malformed(text: string): never {
  throw new MalformedRequest(text);
}
