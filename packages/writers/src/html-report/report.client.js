// @ts-nocheck: runs in the browser, whose types the rest of the repository must not see
(() => {
  const WIDE = matchMedia('(min-width: 60rem)');
  const shown = (element) => element.getClientRects().length > 0;
  const findings = () => [...document.querySelectorAll('.mz-finding')].filter(shown);
  const marksOf = (finding) =>
    [...finding.querySelectorAll('a[href^="#c-"]')].flatMap((link) => byHash(link.hash) ?? []);
  const byHash = (hash) => document.getElementById(hash.slice(1));

  function select(finding, mark, arriveAt) {
    for (const old of document.querySelectorAll('.mz-current')) old.classList.remove('mz-current');
    for (const old of document.querySelectorAll('.mz-finding[aria-current]'))
      old.removeAttribute('aria-current');
    finding.setAttribute('aria-current', 'true');
    mark?.classList.add('mz-current');
    if (mark && (WIDE.matches || arriveAt === 'mark'))
      mark.scrollIntoView({ block: 'center', inline: 'nearest' });
    if (WIDE.matches || arriveAt === 'finding') finding.scrollIntoView({ block: 'nearest' });
    const target = arriveAt === 'mark' ? mark?.querySelector('a') : finding;
    (target ?? finding).focus({ preventScroll: true });
    history.replaceState(history.state, '', `#${arriveAt === 'mark' && mark ? mark.id : finding.id}`);
  }

  function fromMark(mark) {
    const numbers = mark.dataset.findings.split(' ');
    const own = numbers
      .map((number) => document.getElementById(`f-${number}`))
      .filter((one) => one && shown(one));
    const at = own.findIndex(
      (one) => one.hasAttribute('aria-current') && mark.classList.contains('mz-current'),
    );
    const next = own[(at + 1) % own.length];
    if (next) select(next, mark, 'finding');
    return next !== undefined;
  }

  function step(by) {
    const all = findings();
    if (all.length === 0) return;
    const at = all.findIndex((one) => one.hasAttribute('aria-current'));
    const next = all[at === -1 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
    select(next, marksOf(next)[0], 'finding');
  }

  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    if (!(event.target instanceof Element) || String(getSelection()) !== '') return;
    const mark = event.target.closest('.mz-mark');
    if (mark) {
      if (fromMark(mark)) event.preventDefault();
      return;
    }
    const finding = event.target.closest('.mz-finding');
    if (!finding || event.target.closest('summary')) return;
    const link = event.target.closest('a[href^="#c-"]');
    const target = link ? byHash(link.hash) : marksOf(finding)[0];
    event.preventDefault();
    select(finding, target, target ? 'mark' : 'finding');
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (
      event.target instanceof Element &&
      event.target.closest('input:not([type=checkbox]), select, textarea')
    )
      return;
    if (event.key !== 'j' && event.key !== 'k') return;
    if (!document.querySelector('.mz-report')) return;
    event.preventDefault();
    step(event.key === 'j' ? 1 : -1);
  });

  document.addEventListener('change', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('.mz-filter')) return;
    for (const group of document.querySelectorAll('.mz-group')) {
      group.hidden = false;
      group.hidden = ![...group.querySelectorAll('.mz-finding')].some(shown);
    }
  });
})();
