/** Hands bytes to the user as a download of that name. */
export function giveFile(bytes: Uint8Array, name: string, mime: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the address after this turn; a minute is enough for any disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
