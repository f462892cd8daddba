/*
 * The status log on a phone: what was typed is kept in the browser until the server has it.
 *
 * A line goes into IndexedDB first and is then sent with a key of its own; the server keeps a key once, so a line that
 * was sent twice because the connection dropped arrives once. Lines that could not be sent go when the connection is
 * back, when the page is opened again, and every quarter of a minute in between. Half a sentence is kept as a draft.
 */

const DATABASE = "drenthe-log";
const STORE = "lines";
const AGAIN = 15000;
let sending = false;

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function store(mode, act) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

const all = () => store("readonly", (lines) => lines.getAll());
const put = (line) => store("readwrite", (lines) => lines.put(line));
const remove = (key) => store("readwrite", (lines) => lines.delete(key));

function box() {
  return document.querySelector("[data-outbox]");
}

function token() {
  return JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"];
}

/* Only lines of whoever is signed in now are shown and sent: a phone may change hands. */
async function mine() {
  const user = box().dataset.user;
  return (await all()).filter((line) => line.user === user);
}

async function show() {
  const outbox = box();
  if (!outbox) return;
  const lines = await mine();
  outbox.hidden = lines.length === 0;
  const list = outbox.querySelector("[data-outbox-lines]");
  list.replaceChildren(...lines.map((line) => {
    const item = document.createElement("li");
    const title = document.createElement("strong");
    title.textContent = line.title;
    const reason = line.said ? ` ${line.said}` : "";
    item.append(title, `: ${line.text.slice(0, 80)}${reason} `);
    if (line.said) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link-button";
      button.textContent = outbox.dataset.drop;
      button.addEventListener("click", async () => { await remove(line.key); show(); });
      item.append(button);
    }
    return item;
  }));
  outbox.querySelector("[data-outbox-state]").textContent =
    lines.some((line) => line.said) ? outbox.dataset.refused : outbox.dataset.waiting;
}

function body(line) {
  const data = new FormData();
  for (const [name, value] of line.fields) data.append(name, value);
  return data;
}

/* Send one line. True when the server has it; false when it must be tried again; the refusal otherwise. */
async function send(line) {
  let answer;
  try {
    answer = await fetch(line.url, {
      method: "POST",
      body: body(line),
      headers: { Accept: "application/json", "X-CSRFToken": token(), "Idempotency-Key": line.key },
      redirect: "manual",
    });
  } catch {
    return false;
  }
  if (answer.status === 200 || answer.status === 201) return true;
  if (answer.type === "opaqueredirect" || answer.status === 403 || answer.status >= 500) return false;
  const said = await answer.json().catch(() => ({ said: "" }));
  const errors = Object.values(said.errors || {}).flat().join(" ");
  return errors || said.said || String(answer.status);
}

async function flush() {
  if (sending || !box()) return 0;
  sending = true;
  let sent = 0;
  try {
    for (const line of await mine()) {
      if (line.said) continue;
      const done = await send(line);
      if (done === true) {
        await remove(line.key);
        sent += 1;
      } else if (done === false) {
        break;
      } else {
        await put({ ...line, said: done });
      }
    }
  } finally {
    sending = false;
  }
  await show();
  if (sent) say(box().dataset.sent);
  return sent;
}

function say(text) {
  const place = document.querySelector("[data-log-said]");
  if (place) place.textContent = text;
}

const draftOf = (form) => `draft ${form.dataset.user} ${form.dataset.project}`;

function keepDraft(form) {
  const draft = { text: form.elements.text.value, next_step: form.elements.next_step.value };
  if (draft.text || draft.next_step) localStorage.setItem(draftOf(form), JSON.stringify(draft));
  else localStorage.removeItem(draftOf(form));
}

function takeDraft(form) {
  const draft = JSON.parse(localStorage.getItem(draftOf(form)) || "null");
  if (!draft || form.elements.text.value) return;
  form.elements.text.value = draft.text;
  form.elements.next_step.value = draft.next_step;
  say(form.dataset.draft);
}

async function submit(form) {
  const line = {
    key: form.elements.key.value || crypto.randomUUID(),
    url: form.getAttribute("action") || window.location.href,
    user: form.dataset.user,
    title: form.dataset.title,
    text: form.elements.text.value,
    fields: [...new FormData(form).entries()].filter(([name]) => name !== "csrfmiddlewaretoken"),
    said: "",
  };
  const button = form.querySelector("[type=submit]");
  button.disabled = true;
  await put(line);
  localStorage.removeItem(draftOf(form));
  const done = await send(line);
  button.disabled = false;
  if (done === true) {
    await remove(line.key);
    finish(form, form.dataset.done);
  } else if (done === false) {
    finish(form, form.dataset.kept);
  } else {
    await remove(line.key);
    say(done);
    form.elements.text.focus();
  }
  await show();
}

function finish(form, text) {
  if (form.dataset.next && text === form.dataset.done) {
    window.location.assign(form.dataset.next);
    return;
  }
  const row = form.closest("[data-quick]");
  form.reset();
  form.elements.key.value = crypto.randomUUID();
  say(text);
  if (row) {
    const opener = document.getElementById(row.dataset.quick);
    row.remove();
    if (opener) opener.focus();
  }
}

function prepare(form) {
  if (form.dataset.ready) return;
  form.dataset.ready = "yes";
  takeDraft(form);
  form.addEventListener("input", () => keepDraft(form));
  form.addEventListener("submit", (event) => { event.preventDefault(); submit(form); });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    }
    if (event.key === "Escape" && form.closest("[data-quick]")) {
      const row = form.closest("[data-quick]");
      const opener = document.getElementById(row.dataset.quick);
      row.remove();
      if (opener) opener.focus();
    }
  });
}

function begin(root) {
  for (const form of root.querySelectorAll("form[data-log]")) prepare(form);
}

if ("indexedDB" in window) {
  begin(document);
  document.addEventListener("htmx:afterSettle", () => {
    const fresh = document.querySelector("[data-quick] form[data-log]:not([data-ready])");
    begin(document);
    if (fresh) fresh.elements.text.focus();
  });
  window.addEventListener("online", flush);
  window.setInterval(flush, AGAIN);
  show();
  flush();
}
