/**
 * Ties a ribbon button that has no pane (`<FunctionName>` in the manifest) to its work. Excel keeps the button busy until
 * the work is over, also when it failed.
 */
export function onRibbonButton(functionName: string, work: () => Promise<void>): void {
  Office.actions.associate(functionName, (event: Office.AddinCommands.Event) => {
    void work().finally(() => event.completed());
  });
}
