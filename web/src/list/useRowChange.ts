import { useLingui } from '@lingui/react/macro';
import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, MERGE_PATCH, type Task, type TaskCard, type TaskPatch } from '~/api';
import { toast } from '~/ui/toast/toasts';

type Pages = InfiniteData<{ items: TaskCard[]; nextCursor: string | null }>;

/** Changes a task in the lists that show it: at once, with undo, and back with a word if it is refused. Tells whether it was changed. */
export function useRowChange(task: Task) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [saving, setSaving] = useState(false);
  const show = (patch: TaskPatch) =>
    client.setQueriesData<Pages>({ queryKey: ['tasks'] }, (data) => {
      if (!data?.pages) return data;
      const put = (one: TaskCard) => (one.id === task.id ? ({ ...one, ...patch } as TaskCard) : one);
      return { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.map(put) })) };
    });

  async function change(patch: TaskPatch, undone = false): Promise<boolean> {
    const fields = Object.keys(patch) as (keyof TaskPatch & keyof Task)[];
    const before = Object.fromEntries(fields.map((field) => [field, task[field]])) as TaskPatch;
    let changed = true;
    setSaving(true);
    show(patch);
    try {
      const params = { path: { id: task.id } };
      const saved = await answer(api.PATCH('/api/tasks/{id}', { params, headers: MERGE_PATCH, body: patch }));
      client.setQueryData(['task', task.id], saved);
      if (!undone) toast(t`${task.key} was changed`, () => void change(before, true));
    } catch (error) {
      show(before);
      toast(t`${task.key} was not changed: ${(error as Error).message}`);
      changed = false;
    }
    setSaving(false);
    return changed;
  }
  return { change, saving };
}
