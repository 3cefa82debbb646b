import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SecurityEventType } from '~/api';

export const eventWords: Record<SecurityEventType, MessageDescriptor> = {
  LOGIN: msg`Login`,
  LOGIN_FAILED: msg`Failed login`,
  LOCKED_OUT: msg`Locked for a while`,
  LOGOUT: msg`Logout`,
  REGISTERED: msg`Registered`,
  ACCOUNT_CHANGED: msg`Account changed`,
  PASSWORD_CHANGED: msg`Password changed`,
  PASSWORD_RESET_REQUESTED: msg`New password requested`,
  ROLES_CHANGED: msg`Roles changed`,
  ENABLED: msg`Enabled`,
  DISABLED: msg`Disabled`,
  DELETED: msg`Deleted`,
  SESSIONS_ENDED: msg`Sessions ended`,
  IMPERSONATED: msg`Impersonated`,
  INTEGRATION_CREATED: msg`Integration made`,
  INTEGRATION_DELETED: msg`Integration deleted`,
};

/** What an administrator should not overlook. */
export const GRAVE: ReadonlySet<SecurityEventType> = new Set<SecurityEventType>([
  'LOGIN_FAILED',
  'LOCKED_OUT',
  'DISABLED',
  'DELETED',
  'IMPERSONATED',
]);
