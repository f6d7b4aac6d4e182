import type { Context } from '../../kernel/context.js';
import {
  type AttributeReceipt,
  type RecentUserWrite,
  readReceipts,
  readRecentUserWrites,
} from '../provisioning-log/index.js';
import { countByAttribute } from './attribute-counts.js';
import type { CustomAttribute } from './custom-attribute.entity.js';
import type { CustomAttributeWarning } from './custom-attribute.types.js';

/** What is told of a custom attribute beside its definition. */
export interface AttributeStatistics {
  userCount: number;
  lastReceipt: AttributeReceipt | undefined;
  warnings: CustomAttributeWarning[];
}

type Subject = Pick<CustomAttribute, 'id' | 'name' | 'nameKey' | 'createdAt'>;

/** A token is warned of when every one of its last writes since the attribute exists came without a value. */
const warningsOf = ({ nameKey, createdAt }: Subject, writes: readonly RecentUserWrite[]): CustomAttributeWarning[] => {
  const byToken = Map.groupBy(
    writes.filter(({ at }) => at >= createdAt),
    ({ tokenId }) => tokenId,
  );
  return [...byToken.values()].flatMap((ofToken) => {
    const [first] = ofToken;
    if (!first || ofToken.some(({ names }) => names.includes(nameKey))) return [];
    return [{ tokenId: first.tokenId, tokenName: first.tokenName, missing: ofToken.length, writes: ofToken.length }];
  });
};

const read = async (context: Context): Promise<(attribute: Subject) => AttributeStatistics> => {
  const [counts, receipts, writes] = await Promise.all([
    countByAttribute(context),
    readReceipts(context),
    readRecentUserWrites(context),
  ]);
  const latest = new Map(receipts.map((receipt) => [receipt.attributeId, receipt]));
  return (attribute) => ({
    userCount: counts.get(attribute.name) ?? 0,
    lastReceipt: latest.get(attribute.id),
    warnings: warningsOf(attribute, writes),
  });
};

const ofRequest = new WeakMap<Context['request'], ReturnType<typeof read>>();

/** The statistics of all custom attributes, read once a request however many of them are asked for. */
export const attributeStatistics = async (context: Context, attribute: Subject): Promise<AttributeStatistics> => {
  const reading = ofRequest.get(context.request) ?? read(context);
  ofRequest.set(context.request, reading);
  return (await reading)(attribute);
};
