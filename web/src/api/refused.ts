import type { Problem } from './types';

/** The server, or the way to it, said no. `status` is 0 where no answer came at all. */
export class Refused extends Error {
  readonly status: number;
  readonly problem: Problem | undefined;
  /** Seconds after which trying again makes sense; undefined where the server did not say. */
  readonly retryAfter: number | undefined;

  constructor(status: number, problem?: Problem, retryAfter?: number) {
    super(problem?.detail ?? problem?.title ?? `HTTP ${status}`);
    this.name = 'Refused';
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** Nothing was decided: the same call may pass later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** What is wrong with the field at this JSON Pointer, in the server's words. */
  at(pointer: string): string | undefined {
    return this.problem?.errors?.find((error) => error.pointer === pointer)?.message;
  }

  /** From an answer that is not a success. */
  static async from(response: Response): Promise<Refused> {
    const type = response.headers.get('Content-Type') ?? '';
    const problem = type.includes('json') ? await response.json().catch(() => undefined) : undefined;
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    return new Refused(response.status, problem as Problem | undefined, seconds >= 0 ? seconds : undefined);
  }
}
