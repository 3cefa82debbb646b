import { i18n } from '@lingui/core';

export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const catalogs = {
  en: () => import('./locales/en.po'),
  de: () => import('./locales/de.po'),
};

function spoken(): Language {
  const chosen = localStorage.getItem('language');
  const wanted = [chosen, ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return (wanted.find((tag) => tag && tag in languages) ?? 'en') as Language;
}

/** Speaks the language that was chosen here, or else the first of the browser's that there is. */
export async function speak(language: Language = spoken()): Promise<void> {
  const { messages } = await catalogs[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem('language', language);
  await speak(language);
}
