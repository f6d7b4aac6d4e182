/** An object with more names than this keeps them in a set; with fewer, comparing them one by one is quicker. */
const fewNames = 16;

/** The names that one JSON object has used so far, regardless of case (RFC 7643 §2.1). */
export class JsonNames {
  readonly #list: string[] = [];
  #set: Set<string> | undefined;

  get size(): number {
    return this.#set?.size ?? this.#list.length;
  }

  /** Adds a name; false if the object has it already. */
  add(name: string): boolean {
    if (this.#set) return this.#set.size !== this.#set.add(name).size;
    if (this.#list.includes(name)) return false;
    this.#list.push(name);
    if (this.#list.length > fewNames) this.#set = new Set(this.#list);
    return true;
  }
}
