import { expect } from '@playwright/test';
import { MAIL } from './settings';

interface Mail {
  to: { address: string }[];
  subject: string;
  text: string;
}

/** The first e-mail to somebody that has these words, as soon as the mail catcher has it. */
export async function mailTo(address: string, words: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect(async () => {
    const mails = (await (await fetch(`${MAIL}/email`)).json()) as Mail[];
    found = mails.find(
      (mail) => mail.to.some((to) => to.address === address) && words.test(`${mail.subject} ${mail.text}`),
    );
    expect(found, `an e-mail to ${address}`).toBeDefined();
  }).toPass();
  return found as Mail;
}

export const linkIn = (mail: Mail): string => /https?:\/\/\S+/.exec(mail.text)?.[0] ?? '';
