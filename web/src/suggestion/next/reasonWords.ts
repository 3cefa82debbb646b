import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NextTask } from '~/api';

type Reason = NextTask['reasons'][number];

/** What a reason says; its evidence where it has no words here. */
export function reasonWords({ name, evidence }: Reason): MessageDescriptor | string {
  switch (name) {
    case 'begun':
      return msg`in progress`;
    case 'mine':
      return msg`assigned to you`;
    case 'nobodys':
      return msg`nobody has taken it`;
    case 'overdue':
      return msg`overdue`;
    case 'due-today':
      return msg`due today`;
    case 'due-soon':
      return msg`due in the next days`;
    case 'due-this-week':
      return msg`due within a week`;
    case 'others-wait':
      return msg`waited for by ${evidence}`;
    case 'forgotten':
      return msg`long untouched`;
    default:
      return evidence;
  }
}
