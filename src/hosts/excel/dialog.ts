/** Percent of the screen. */
export interface DialogSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Shows a page of ours in a dialog of Excel (DialogApi 1.1) and waits until it is closed, by the user or by the page's
 * `closeDialog`. Pages that Excel shows no dialog for (another one is open, the browser blocks it) reject.
 * @param page address relative to this page
 */
export function showDialog(page: string, size: DialogSize): Promise<void> {
  const url = new URL(page, location.href).href;
  return new Promise((resolve, reject) => {
    Office.context.ui.displayDialogAsync(url, { ...size, displayInIframe: true }, (result) => {
      if (result.status === Office.AsyncResultStatus.Failed) return reject(new Error(result.error.message));
      const dialog = result.value;
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
        dialog.close();
        resolve();
      });
    });
  });
}

/** Called in the page of a dialog: asks the page that opened it to close it. */
export function closeDialog(): void {
  Office.context.ui.messageParent('close');
}
