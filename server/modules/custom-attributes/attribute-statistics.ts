import { loaderOf } from '../common/index.js';
import {
  type AttributeReceipt,
  type RecentUserWrite,
  readReceipts,
  readRecentUserWrites,
} from '../provisioning-log/index.js';
import { countByAttribute } from './attribute-counts.js';
import type { CustomAttribute } from './custom-attribute.entity.js';
import type { CustomAttributeWarning } from './custom-attribute.types.js';

/** The statistics of a custom attribute, beside its definition. */
export interface AttributeStatistics {
  userCount: number;
  lastReceipt: AttributeReceipt | undefined;
  warnings: CustomAttributeWarning[];
}

type Subject = Pick<CustomAttribute, 'id' | 'name' | 'nameKey' | 'createdAt'>;

/** Warns of a token when every one of its last writes since the attribute was declared had no value of it. */
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

/**
 * Returns the statistics of a custom attribute; one set of statements serves all that a request asks for in one turn.
 */
export const attributeStatistics = loaderOf(
  async (context, attributes: readonly Subject[]): Promise<AttributeStatistics[]> => {
    const [counts, receipts, writes] = await Promise.all([
      countByAttribute(context),
      readReceipts(context),
      readRecentUserWrites(context),
    ]);
    const latest = new Map(receipts.map((receipt) => [receipt.attributeId, receipt]));
    return attributes.map((attribute) => ({
      userCount: counts.get(attribute.name) ?? 0,
      lastReceipt: latest.get(attribute.id),
      warnings: warningsOf(attribute, writes),
    }));
  },
);
