// Hands a file to the person.

export function saveAs(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has to have begun before the address is given back.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
