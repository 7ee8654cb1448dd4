// The contract of an editor: it shows a task, and hands on what it becomes.

export interface EditorProps<T> {
  task: T;
  onChange(task: T): void;
}
