import { useSyncExternalStore } from 'react';

let own: string | undefined;
let newer = false;
let requestId: string | undefined;
const readers = new Set<() => void>();

function compare(build: string | null): void {
  own ??= build ?? undefined;
  if (newer || !build || build === own) return;
  newer = true;
  for (const read of readers) read();
}

/**
 * Reads what each answer says beside its body: the request's id, and which build of the portal the server has. The
 * first build is that of this page.
 */
export function noteAnswers(fetchFn: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await fetchFn(input, init);
    requestId = response.headers.get('x-request-id') ?? requestId;
    compare(response.headers.get('rollcall-client'));
    return response;
  };
}

/** The id of the request that was answered last, to look for in the server's log. */
export function lastRequestId(): string | undefined {
  return requestId;
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}

/** Returns true when the server has another build of the portal than this page. */
export function useNewBuild(): boolean {
  return useSyncExternalStore(subscribe, () => newer);
}
