/** Plain data as it crosses to Google: what JSON keeps of it. An absent argument is an empty object. */
export function plain<T>(value: unknown): T {
  return JSON.parse(JSON.stringify(value ?? {})) as T;
}
