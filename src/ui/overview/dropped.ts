// What was dropped, folders included: a browser gives a folder as one entry that has to be walked through.

import type { Packed } from '../../assignments/overview/unpack.ts';

type Entry = FileSystemEntry | null;

const filesOf = (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    // A hundred at a time, until there are no more.
    const more = () =>
      reader.readEntries(some => {
        if (some.length === 0) return resolve(all);
        all.push(...some);
        more();
      }, reject);
    more();
  });
};

/** As `Packed` names it: a dropped file does not know the folders that it lay in. */
const inFolder = (file: File, path: string): Packed => ({
  name: file.name,
  webkitRelativePath: path.replace(/^\//, ''),
  size: file.size,
  arrayBuffer: () => file.arrayBuffer(),
});

async function walked(entry: FileSystemEntry): Promise<Packed[]> {
  if (entry.isDirectory) {
    const inside = await filesOf(entry as FileSystemDirectoryEntry);
    return (await Promise.all(inside.map(walked))).flat();
  }
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return [inFolder(file, entry.fullPath)];
}

/** To be called while the drop is handled: afterwards the browser has forgotten it. */
export async function droppedIn(transfer: DataTransfer | null): Promise<readonly Packed[]> {
  const files = [...(transfer?.files ?? [])];
  const entries: Entry[] = [...(transfer?.items ?? [])]
    .filter(({ kind }) => kind === 'file')
    .map(item => item.webkitGetAsEntry?.() ?? null);
  if (!entries.some(entry => entry?.isDirectory)) return files;
  return (await Promise.all(entries.map(entry => (entry ? walked(entry) : [])))).flat();
}
