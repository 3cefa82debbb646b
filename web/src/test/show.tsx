import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';

/** Draws a part as the application would, in English. */
export const show = (part: ReactNode) => render(<I18nProvider i18n={i18n}>{part}</I18nProvider>);
