import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { conversionOf } from '../../../server/graphql/input-conversion.js';
import { createSchema } from '../../../server/graphql/schema.js';
import { AttributeCondition, AttributeFilter } from '../../../server/modules/attributes/index.js';
import { ReplaceGroupInput } from '../../../server/modules/groups/group.inputs.js';

createSchema();

const convert = (type: unknown, value: unknown): unknown => conversionOf(type)?.(value);

describe('arguments become instances of their input classes', () => {
  it('with what is nested in lists of an input type that contains itself', () => {
    const where = { path: 'userName', operator: 'PR' };
    const filter = convert(AttributeFilter, { and: [{ not: { where } }] }) as AttributeFilter;
    expect(filter.and?.[0]?.not).toBeInstanceOf(AttributeFilter);
    expect(filter.and?.[0]?.not?.where).toBeInstanceOf(AttributeCondition);
    expect(filter).toEqual({ and: [{ not: { where } }] });
  });

  it('with the fields that the class inherits', () => {
    const input = convert(ReplaceGroupInput, { attributes: { displayName: 'A' }, expectedVersion: 3 });
    expect(input).toBeInstanceOf(ReplaceGroupInput);
    expect(input).toEqual({ attributes: { displayName: 'A' }, expectedVersion: 3 });
  });

  it('with null told from what is not given', () => {
    const input = convert(ReplaceGroupInput, { attributes: {}, memberIds: null }) as ReplaceGroupInput;
    expect(input.memberIds).toBeNull();
    expect('expectedVersion' in input).toBe(false);
  });

  it('but null as a whole stays null', () => {
    expect(convert(AttributeFilter, null)).toBeNull();
  });

  it('and scalars stay as they are', () => {
    expect(conversionOf(String)).toBeUndefined();
  });
});
