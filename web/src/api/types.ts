import type { components as AuthParts } from './gen/auth.gen';
import type { components as NotificationParts } from './gen/notification.gen';
import type { components as OperationsParts } from './gen/operations.gen';
import type { components as SuggestionParts } from './gen/suggestion.gen';
import type { operations, components as TaskParts } from './gen/task.gen';

type Schemas = TaskParts['schemas'];

export type Task = Omit<Schemas['Task'], 'subtasks'> & { subtasks?: Subtasks };
export type TaskCard = Omit<Schemas['TaskCard'], 'subtasks'> & { subtasks?: Subtasks };
export type TaskPatch = Schemas['TaskPatch'];
export type NewTask = Schemas['NewTask'];
export type TaskStatus = Schemas['TaskStatus'];
export type Priority = Schemas['Priority'];
export type Project = Schemas['Project'];
export type Watcher = Schemas['Watcher'];
export type Member = Schemas['Member'];
export type Comment = Schemas['Comment'];
export type Activity = Schemas['Activity'];
export type FieldChange = Schemas['FieldChange'];
export type RelatedTask = Schemas['RelatedTask'];
export type Relation = Schemas['Relation'];
export type Suggestion = Schemas['Suggestion'];
export type PrioritySuggestion = Extract<Suggestion, { kind: 'PRIORITY' }>;
export type SubtasksSuggestion = Extract<Suggestion, { kind: 'SUBTASKS' }>;
/** An order of a list of tasks. */
export type TaskSort = NonNullable<NonNullable<operations['listTasks']['parameters']['query']>['sort']>;
export type Problem = Schemas['Problem'];
export type SavedFilter = Schemas['SavedFilter'];
export type Notification = NotificationParts['schemas']['Notification'];
export type NotificationPreferences = NotificationParts['schemas']['NotificationPreferences'];
/** What is wanted, without the version of it. */
export type Wanted = NotificationParts['schemas']['NotificationPreferencesRequest'];
export type KindChannels = NotificationParts['schemas']['KindChannels'];
export type Profile = AuthParts['schemas']['Profile'];
export type SubtaskProposal = SuggestionParts['schemas']['SubtaskProposal'];
/** The last event of a stream of steps. */
export type SubtasksDone = Omit<SuggestionParts['schemas']['SubtaskProposals'], 'suggestions'>;
export type QuickAddAnswer = SuggestionParts['schemas']['QuickAddAnswer'];
export type QuickSpan = QuickAddAnswer['spans'][number];
export type Engine = SuggestionParts['schemas']['Engine'];
export type NextTask = SuggestionParts['schemas']['NextTask'];

/** How far the tasks directly under one are, without cancelled ones. */
export interface Subtasks {
  done: number;
  total: number;
}
export type Person = AuthParts['schemas']['Person'];
export type LiveEvent = NotificationParts['schemas']['LiveEvent'];
export type Integration = AuthParts['schemas']['Integration'];
export type Account = AuthParts['schemas']['Account'];
export type AccountSession = AuthParts['schemas']['AccountSession'];
export type SecurityEvent = AuthParts['schemas']['SecurityEvent'];
export type SecurityEventType = SecurityEvent['type'];
export type SystemState = OperationsParts['schemas']['SystemState'];
export type DeadLetter = OperationsParts['schemas']['DeadLetter'];
export type EventTrail = OperationsParts['schemas']['EventTrail'];
export type MetricHistory = OperationsParts['schemas']['MetricHistory'];
export type Metric = MetricHistory['metric'];
export type TaskStatistics = Schemas['TaskStatistics'];
