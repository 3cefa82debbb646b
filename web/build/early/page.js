// Runs before the application has come, and asks for what its first page will ask for. Only where somebody was logged in here before: to
// everybody else each of these would be refused. src/api/early.ts hands out the answers.
(() => {
  const { catalogs, pages, first } = JSON.parse(document.currentScript.dataset.early);
  const path = location.pathname;

  const load = (files = []) => {
    for (const href of files)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  };
  const wanted = [localStorage.getItem('language'), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  load(catalogs[wanted.find((tag) => tag in catalogs) ?? 'en']);
  load(pages[Object.keys(pages).find((begin) => path.startsWith(begin))]);

  if (!localStorage.getItem('session')) return;
  const answers = new Map();
  window.taskflowEarly = answers;
  const ask = (what, after = Promise.resolve({ ok: true })) => {
    const answer = after.then((before) => (before.ok ? fetch(what) : before.clone()));
    answer.catch(() => undefined);
    answers.set(what, answer);
    return answer;
  };
  ask('/api/session');
  // Where the feed stands, before anything else is read: what happens from here on is heard of.
  const mark = ask('/api/tasks/changes?limit=1');
  ask('/api/projects?limit=200', mark);
  const board = `/p/${localStorage.getItem('project')}`;
  const projectId = localStorage.getItem('projectId');
  if (!projectId || location.search || ![board, `${board}/`, '/'].includes(path)) return;
  for (const status of ['OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED'])
    ask(
      `/api/tasks?projectId=${projectId}&status=${status}&sort=position&view=card&include=subtasks&limit=${first}`,
      mark,
    );
})();
