declare global {
  interface Window {
    /** Answers to what build/early/page.js asked for, by path and query. */
    taskflowEarly?: Map<string, Promise<Response>>;
  }
}

/** The answer to what was asked for before the application had come; each is handed out once. */
export function early({ method, url }: { method: string; url: string }): Promise<Response> | undefined {
  if (method !== 'GET') return undefined;
  const { pathname, search } = new URL(url, location.origin);
  const answer = window.taskflowEarly?.get(pathname + search);
  window.taskflowEarly?.delete(pathname + search);
  return answer;
}

/** What nobody has asked for by now is not what will be asked for later: it would be old. */
export function dropEarly(): void {
  window.taskflowEarly = undefined;
}
