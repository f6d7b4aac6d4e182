import DataLoader from 'dataloader';
import type { Context } from '../../kernel/context.js';

/**
 * Returns a reader of one key that shares one read among all keys that a request asks for in one turn of the event
 * loop. Nothing is kept from one turn to the next, so that changes by a mutation are read anew.
 */
export const loaderOf = <Key, Value>(
  readAll: (context: Context, keys: readonly Key[]) => Promise<readonly Value[]>,
): ((context: Context, key: Key) => Promise<Value>) => {
  const loaders = new WeakMap<Context, DataLoader<Key, Value>>();
  return (context, key) => {
    let loader = loaders.get(context);
    if (!loader) {
      const batchScheduleFn = (read: () => void): void => void setImmediate(read);
      loader = new DataLoader((keys) => readAll(context, keys), { cache: false, batchScheduleFn });
      loaders.set(context, loader);
    }
    return loader.load(key);
  };
};
