import { useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Suggestion, Task } from '~/api';
import { useRefusal } from '~/live';
import { Fault } from '~/ui/state/Fault';
import { toast } from '~/ui/toast/toasts';
import { PriorityProposal } from './PriorityProposal';
import { accept, dismiss, proposalsQuery, undo } from './queries';
import { SubtasksProposal } from './SubtasksProposal';

/** What the suggestion service proposes for a task, in pencil until somebody says yes. */
export function Proposals({ task, mayEdit }: { task: Task; mayEdit: boolean }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { data: proposals = [] } = useQuery(proposalsQuery(task.id));
  const [error, setError] = useRefusal();

  async function settle(proposal: Suggestion, settled: Promise<unknown>, words: string) {
    setError(undefined);
    client.setQueryData<Suggestion[]>(['suggestions', task.id], (had) =>
      had?.filter((one) => one.id !== proposal.id),
    );
    await settled.then(() => toast(words, () => void takeBack(proposal)), setError);
    await readAnew();
  }

  async function takeBack(proposal: Suggestion) {
    await undo(task.id, proposal.id).catch((refusal: Error) => toast(refusal.message));
    await readAnew();
  }

  async function readAnew() {
    const keys = ['suggestions', 'task', 'activity', 'subtasks'];
    await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key, task.id] })));
  }

  return (
    <>
      {error !== undefined && <Fault error={error} />}
      {proposals.map((proposal) => {
        const acts = {
          mayEdit,
          onAccept: (indexes?: number[]) =>
            settle(proposal, accept(task.id, proposal.id, indexes), t`The proposal was accepted`),
          onDismiss: (reason?: string) =>
            settle(proposal, dismiss(task.id, proposal.id, reason), t`The proposal was dismissed`),
        };
        return proposal.kind === 'PRIORITY' ? (
          <PriorityProposal key={proposal.id} proposal={proposal} {...acts} />
        ) : (
          <SubtasksProposal key={proposal.id} proposal={proposal} {...acts} />
        );
      })}
    </>
  );
}
