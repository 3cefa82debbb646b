import { i18n } from '@lingui/core';
import { afterEach } from 'vitest';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(() => localStorage.clear());
