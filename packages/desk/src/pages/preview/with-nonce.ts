/** A page whose styles may show within this one: its own policy stands over what it frames. */
export function withNonce(html: string): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return nonce === undefined ? html : html.replaceAll('<style>', `<style nonce="${nonce}">`);
}
