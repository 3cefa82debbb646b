-- Why a suggestion was dismissed, in the words of who did.
alter table task_suggestion add column dismiss_reason text;
