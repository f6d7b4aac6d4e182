/**
 * A JSON value as text, as a value, or both: each form is made of the other when it is first wanted. What is only
 * passed on, such as a user's attributes on their way from the database to an answer, is never taken apart.
 */
export class JsonText<T> {
  private known: { text: string | undefined; value: T | undefined };

  private constructor(text: string | undefined, value: T | undefined) {
    this.known = { text, value };
  }

  static fromText<T>(text: string): JsonText<T> {
    return new JsonText<T>(text, undefined);
  }

  static of<T>(value: T, text?: string): JsonText<T> {
    return new JsonText<T>(text, value);
  }

  get text(): string {
    this.known.text ??= JSON.stringify(this.known.value);
    return this.known.text;
  }

  get value(): T {
    this.known.value ??= JSON.parse(this.known.text ?? 'null') as T;
    return this.known.value;
  }

  /** Returns the value to JSON.stringify. */
  toJSON(): T {
    return this.value;
  }
}
