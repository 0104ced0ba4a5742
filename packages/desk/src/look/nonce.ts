/** What every style of the page must carry, as the server told the page. */
export const NONCE = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Has every style that is made carry the nonce: the scroll lock of Ant Design's dialogs leaves it out. */
export function carryNonce(): void {
  const create = document.createElement.bind(document);
  const carrying = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = NONCE;
    return element;
  };
  document.createElement = carrying as typeof document.createElement;
}
