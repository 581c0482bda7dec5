/** Bytes of a file that the build turned into a data: address inside a script, so that reading it is no request. */
export function bytesOf({ default: address }: { readonly default: string }): Uint8Array {
  const base64 = address.slice(address.indexOf(',') + 1);
  return Uint8Array.from(atob(base64), (ch) => ch.charCodeAt(0));
}
