import { i18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { demandWords, problemDetail, problemTitle } from './problemWords';
import type { Problem } from './types';

/** Where the server said no more than a number, or nothing at all. */
const answered = (status: number) =>
  i18n._(status === 0 ? msg`No way to the server` : msg`The server answered ${status}`);

/** The server, or the way to it, said no. `status` is 0 where no answer came at all. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: Problem | undefined;
  /** Seconds after which trying again makes sense; undefined where the server did not say. */
  readonly retryAfter: number | undefined;

  constructor(status: number, problem?: Problem, retryAfter?: number) {
    super(problemDetail(problem) ?? problemTitle(problem) ?? answered(status));
    this.name = 'Refused';
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** Nothing was decided: the same call may pass later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** What is wrong with the field at this JSON Pointer, or with one in it. */
  at(pointer: string): string | undefined {
    const inside = `${pointer}/`;
    const found = this.problem?.errors?.find((error) => `${error.pointer}/`.startsWith(inside));
    return found && demandWords(found.message);
  }

  /** From an answer that is not a success. */
  static async from(response: Response): Promise<Refused> {
    const type = response.headers.get('Content-Type') ?? '';
    const problem = type.includes('json') ? await response.json().catch(() => undefined) : undefined;
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    return new Refused(response.status, problem as Problem | undefined, seconds >= 0 ? seconds : undefined);
  }
}
