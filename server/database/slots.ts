interface Props {
  count: number;
  waitMs: number;
  /** Makes the error for a caller that waited too long. */
  refuse: () => Error;
}

/** Admits a limited number at a time; the others wait in turn, but not for ever. */
export class Slots {
  private free: number;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly props: Props) {
    this.free = props.count;
  }

  take(): Promise<void> | undefined {
    if (this.free > 0) {
      this.free -= 1;
      return undefined;
    }
    const { waitMs, refuse } = this.props;
    return new Promise((resolve, reject) => {
      const enter = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(enter);
        reject(refuse());
      }, waitMs);
      this.waiting.add(enter);
    });
  }

  give(): void {
    const [next] = this.waiting;
    if (next === undefined) {
      this.free += 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
