/**
 * Gives the browser a turn: painting, clicks, typing. A message channel is used because timers in a background tab or a
 * busy task pane are held back to 4 ms and more.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === 'undefined') return void setTimeout(resolve, 0);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
