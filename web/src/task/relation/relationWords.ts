import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Relation } from '~/api';

export const relationWords: Record<Relation['type'], MessageDescriptor> = {
  BLOCKS: msg`Blocks`,
  BLOCKED_BY: msg`Blocked by`,
  DUPLICATES: msg`Same as`,
  DUPLICATED_BY: msg`Doubled by`,
  RELATES_TO: msg`Related to`,
};
