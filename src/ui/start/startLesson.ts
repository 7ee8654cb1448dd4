// One click: a lesson from its beginning, whose text is fetched now.

import { notify } from '../../state/notices.ts';
import { piece } from '../../state/piece.ts';

const opener = piece(() => import('../lessons/open.ts'));

export async function startLesson(id: string): Promise<void> {
  try {
    const { openById } = await opener.get();
    await openById(id);
  } catch {
    notify('warning', 'The lesson could not be fetched. Try again when the connection is back.');
  }
}
