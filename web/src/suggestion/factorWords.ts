import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** The reasons of a proposed priority, by the suggestion service's names of them. */
export const factorWords: Record<string, MessageDescriptor> = {
  'urgent-wording': msg`urgent wording`,
  'not-urgent-wording': msg`said not to be urgent`,
  'blocks-others': msg`others are blocked`,
  'not-blocks-others': msg`blocks nobody`,
  outage: msg`outage`,
  'data-loss': msg`data loss`,
  security: msg`security`,
  safety: msg`safety`,
  failure: msg`failure`,
  money: msg`money`,
  'many-people': msg`many people`,
  'time-named': msg`a time is named`,
  'not-time-named': msg`no time presses`,
  'no-hurry': msg`no hurry`,
  'small-thing': msg`a small thing`,
  pastime: msg`a pastime`,
  overdue: msg`overdue`,
  'due-soon': msg`due soon`,
  'due-this-week': msg`due this week`,
  'due-later': msg`due later`,
  'similar-wording': msg`similar wording`,
  'similar-tasks': msg`similar tasks`,
  'project-history': msg`the project’s history`,
  'project-habit': msg`the project’s habit`,
  'local-engine': msg`the local engine`,
};
