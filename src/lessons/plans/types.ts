// A plan for a class with the lab: minute by minute what is projected, what everybody does, and what is left of it.

export interface PlanPart {
  readonly minutes: number;
  readonly title: string;
  /** What happens: Markdown, in our own words. */
  readonly text: string;
  /** Ids of the lessons that everybody opens. */
  readonly lessons?: readonly string[];
  /** What the room sees, as the query of an address. */
  readonly projects?: string;
}

export interface LessonPlan {
  readonly id: string;
  readonly title: string;
  /** Its parts make up as many. */
  readonly minutes: number;
  /** What is prepared before: Markdown. */
  readonly before: string;
  readonly parts: readonly PlanPart[];
  readonly handIn: string;
  readonly takeHome: string;
}
