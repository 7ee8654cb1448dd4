// Times as they are read: in the reader's own zone.

const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const dayAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

const written = (format: Intl.DateTimeFormat, at: string): string => {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : format.format(date);
};

/** "10:42". @param at ISO 8601; what is no time is '' */
export const clock = (at = ''): string => written(timeOfDay, at);

/** "2 Mar 2026, 10:42" */
export const dateAndTime = (at = ''): string => written(dayAndTime, at);
