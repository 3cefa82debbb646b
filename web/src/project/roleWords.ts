import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Project } from '~/api';

export const roleWords: Record<Project['role'], MessageDescriptor> = {
  OWNER: msg`Owner`,
  EDITOR: msg`Editor`,
  VIEWER: msg`Viewer`,
};
