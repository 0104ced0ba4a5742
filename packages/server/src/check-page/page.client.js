// @ts-nocheck: runs in the browser, whose types the rest of the repository must not see
(() => {
  const LARGEST = 20 * 1024 * 1024;
  const KNOWN = /\.(?:docx|html?|txt|pdf|xlsx|xls|doc)$/i;
  const root = document.documentElement;
  const form = document.getElementById('upload');
  const input = document.getElementById('file');
  const words = form.dataset;
  const waiting = [];
  let busy = false;

  root.classList.add('cp-scripted');
  input.multiple = true;

  input.addEventListener('change', () => {
    add(input.files);
    input.value = '';
  });

  const bringsFiles = (event) => event.dataTransfer?.types.includes('Files');
  let depth = 0;
  const dragging = (by) => {
    depth = Math.max(0, depth + by);
    root.classList.toggle('cp-dragging', depth > 0);
  };
  addEventListener('dragenter', (event) => bringsFiles(event) && dragging(1));
  addEventListener('dragleave', (event) => bringsFiles(event) && dragging(-1));
  addEventListener('dragover', (event) => bringsFiles(event) && event.preventDefault());
  addEventListener('drop', (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    dragging(-depth);
    add(event.dataTransfer.files);
  });

  addEventListener('beforeunload', (event) => {
    if (busy) event.preventDefault();
  });

  function add(files) {
    document.getElementById('problem').textContent = '';
    for (const file of files) {
      const row = rowFor(file);
      if (!KNOWN.test(file.name)) row.fail(words.wrongtype);
      else if (file.size > LARGEST) row.fail(words.toolarge);
      else waiting.push({ file, row });
    }
    if (!busy) next(waiting.length);
  }

  function rowFor(file) {
    const item = document.createElement('li');
    const name = document.createElement('span');
    const state = document.createElement('span');
    name.className = 'cp-file';
    name.textContent = file.name;
    state.textContent = words.waiting;
    item.append(name, state);
    document.getElementById('queue').append(item);
    const bar = document.createElement('progress');
    bar.setAttribute('aria-label', file.name);
    return {
      step(share, text) {
        if (!bar.isConnected) item.append(bar);
        if (share < 1) bar.value = share;
        else bar.removeAttribute('value');
        state.textContent = text;
      },
      fail(sentence) {
        bar.remove();
        state.textContent = `✗ ${words.failed}`;
        state.className = 'mz-word mz-error';
        const line = document.createElement('p');
        line.className = 'cp-wrong';
        line.textContent = sentence;
        item.append(line);
      },
      done: () => item.remove(),
    };
  }

  async function next(opened) {
    const one = waiting.shift();
    if (one === undefined) {
      busy = false;
      return;
    }
    busy = true;
    const outcome = await send(one.file, one.row);
    if (outcome.address) {
      one.row.done();
      await (opened ? open(outcome.address, true) : refreshResults());
    } else one.row.fail(outcome.problem ?? words.offline);
    await next(outcome.address ? 0 : opened);
  }

  function send(file, row) {
    return new Promise((settle) => {
      const request = new XMLHttpRequest();
      const start = performance.now();
      request.open('POST', '/check');
      request.setRequestHeader('Accept', 'application/json');
      request.responseType = 'json';
      request.upload.addEventListener('progress', ({ loaded, total }) => {
        const seconds = Math.ceil(((performance.now() - start) / 1000) * (total / loaded - 1));
        const left = words.left.replace('{seconds}', String(seconds));
        row.step(loaded / total, `${words.uploading} ${Math.round((loaded / total) * 100)}% · ${left}`);
      });
      request.upload.addEventListener('load', () => row.step(1, words.checking));
      request.addEventListener('load', () => settle(request.response ?? {}));
      request.addEventListener('error', () => settle({}));
      const body = new FormData();
      body.append('file', file);
      row.step(0, words.uploading);
      request.send(body);
    });
  }

  async function fetched(address) {
    const answer = await fetch(address);
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  }

  async function open(address, remember) {
    const page = await fetched(address);
    for (const id of ['report', 'results']) document.getElementById(id).replaceWith(page.getElementById(id));
    document.querySelector('.cp-upload').className = page.querySelector('.cp-upload').className;
    document.querySelector('.cp-lang').href = page.querySelector('.cp-lang').href;
    document.title = page.title;
    if (remember) history.pushState({ address }, '', address);
    const report = document.getElementById('report');
    report.tabIndex = -1;
    report.focus({ preventScroll: true });
  }

  async function refreshResults() {
    const page = await fetched(location.pathname);
    document.getElementById('results').replaceWith(page.getElementById('results'));
  }

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('#results a') : null;
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link.getAttribute('href'), true).catch(() => location.assign(link.href));
  });

  addEventListener('popstate', (event) => {
    if (event.state?.address || !location.hash) open(location.pathname, false);
  });
})();
