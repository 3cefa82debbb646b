import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Priority } from '~/api';
import { number, priorityWords, span } from '~/text';

const HOUR = 3_600;
const DAY = 24 * HOUR;

const NAMES = Object.keys(priorityWords).join('|');
const READS_LIKE = new RegExp(`^reads like (“.*”) \\((${NAMES})\\)$`, 's');
const PROJECT_SET = new RegExp(`^this project set (${NAMES}) for (“.*”)$`, 's');
const LATELY = /^lately this project set (\d+) % of its tasks to HIGH or URGENT and (\d+) % to LOW$/;
const SIMILAR = /^(\d+) similar tasks: (\d+) % HIGH or URGENT, (\d+) % LOW(?:; most alike (.*))?$/s;
const DUE = /^(due in|overdue for) (?:(\d+) (h|days)|less than an hour)$/;
const ENGINE = new RegExp(
  `^(${NAMES}) by the local engine, confidence ([\\d.]+); a language model may go one step from there$`,
);

/** What a reason rests on, in the reader's language where the service wrote one of its sentences; else as it wrote it. */
export function evidenceWords(evidence: string): string {
  return (
    readsLike(evidence) ??
    projectSet(evidence) ??
    lately(evidence) ??
    similar(evidence) ??
    due(evidence) ??
    engine(evidence) ??
    evidence
  );
}

const word = (priority: string | undefined) => i18n._(priorityWords[priority as Priority]);

function readsLike(evidence: string): string | undefined {
  const [, text, priority] = READS_LIKE.exec(evidence) ?? [];
  return text && i18n._(msg`reads like ${text} (${word(priority)})`);
}

function projectSet(evidence: string): string | undefined {
  const [, priority, text] = PROJECT_SET.exec(evidence) ?? [];
  return text && i18n._(msg`this project set “${word(priority)}” for ${text}`);
}

function lately(evidence: string): string | undefined {
  const [, pressing, low = ''] = LATELY.exec(evidence) ?? [];
  return (
    pressing &&
    i18n._(msg`lately this project set ${pressing} % of its tasks to high or urgent and ${low} % to low`)
  );
}

function similar(evidence: string): string | undefined {
  const [, count, pressing = '', low = '', examples] = SIMILAR.exec(evidence) ?? [];
  if (!count) return undefined;
  const said = i18n._(msg`${count} similar tasks: ${pressing} % high or urgent, ${low} % low`);
  const decided = examples?.replace(
    new RegExp(`\\((${NAMES})\\)(?=, |$)`, 'g'),
    (_, name) => `(${word(name)})`,
  );
  return decided ? i18n._(msg`${said}; most alike ${decided}`) : said;
}

function due(evidence: string): string | undefined {
  const [all, which, count, unit] = DUE.exec(evidence) ?? [];
  if (!all) return undefined;
  const time = count ? span(Number(count) * (unit === 'h' ? HOUR : DAY)) : i18n._(msg`less than an hour`);
  return which === 'due in' ? i18n._(msg`due in ${time}`) : i18n._(msg`overdue for ${time}`);
}

function engine(evidence: string): string | undefined {
  const [, priority, confidence] = ENGINE.exec(evidence) ?? [];
  const percent = number(Math.round(Number(confidence) * 100));
  return (
    priority &&
    i18n._(
      msg`${word(priority)} by the local engine, ${percent} % sure; a language model may go one step from there`,
    )
  );
}
