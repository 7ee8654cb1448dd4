// Which of two runs beside each other one is, where it leaves the page or is kept.

/** '' where there is one run alone. */
export type Side = '' | 'A' | 'B';

export const sideNote = (side: Side): string => (side ? `Run ${side} of two beside each other.` : '');
